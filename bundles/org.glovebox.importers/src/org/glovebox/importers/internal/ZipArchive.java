/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import org.glovebox.api.Monitor;

/**
 * A zip archive in memory, for instrument formats that are one. Unlike {@code java.util.zip} it also opens an archive
 * whose end was cut off, says what is wrong with an entry instead of throwing, and never unpacks more than an
 * {@link Allowance}. Names are only ever compared, so a name that climbs out of a folder does no harm. Safe for use by
 * several threads.
 *
 * <p>Source of the format: PKWARE APPNOTE.TXT 6.3, sections 4.3.7 (local header), 4.3.12 (central directory) and 4.3.16
 * (end record), 4.5.3 (64 bit sizes); archives beyond 2 GiB and encryption are not read.
 */
public final class ZipArchive {

	private static final int LOCAL = 0x04034B50;
	private static final int CENTRAL = 0x02014B50;
	private static final int END = 0x06054B50;
	private static final String LOCAL_SIGNATURE = "PK\u0003\u0004";
	private static final int LOCAL_SIZE = 30;
	private static final int CENTRAL_SIZE = 46;
	private static final int END_SIZE = 22;
	private static final int LONGEST_COMMENT = 0xFFFF;
	private static final int STORED = 0;
	static final int DEFLATED = 8;
	private static final int ENCRYPTED = 1;
	private static final int SIZE_FOLLOWS = 8;
	/** What one byte of deflated data can become at most, see the zlib technical notes. */
	private static final int HIGHEST_RATIO = 1032;
	private static final int CHUNK = 1 << 18;
	static final String TOO_LARGE = "it would unpack to more than a file of this size can sensibly hold";

	private final LittleEndian bytes;
	private final List<Entry> entries;
	private final boolean complete;

	private ZipArchive(LittleEndian bytes, List<Entry> entries, boolean complete) {
		this.bytes = bytes;
		this.entries = List.copyOf(entries);
		this.complete = complete;
	}

	/**
	 * A file in an archive.
	 *
	 * @param name name with folders, as the archive states it
	 * @param method 0 stored, 8 deflated; others cannot be read
	 * @param flags general purpose bits
	 * @param crc CRC-32 of the content, or -1 where it is not known
	 * @param compressed bytes in the archive; fewer where the archive ends before, and up to the next file where their
	 *            number is only stated behind them and the directory is missing
	 * @param size bytes when unpacked as the archive states them, or -1 where it does not
	 * @param dataAt where the data begins in the archive
	 * @param cut whether the archive ends within the data
	 */
	public record Entry(String name, int method, int flags, long crc, int compressed, long size, int dataAt,
			boolean cut) {
	}

	/** What came of unpacking an entry. */
	public sealed interface Unpacked {

		/**
		 * The content, or as much of it as could be unpacked.
		 *
		 * @param bytes the content; owned by the caller
		 * @param fault what is wrong with it, for people, or "" where nothing is
		 */
		record Content(byte[] bytes, String fault) implements Unpacked {
		}

		/** Nothing of it was unpacked, for this reason. */
		record Refused(String reason) implements Unpacked {
		}
	}

	/** How many bytes may still be unpacked from a file, so that a small file cannot fill the memory. */
	public static final class Allowance {
		private long left;

		public Allowance(long bytes) {
			left = bytes;
		}

		private synchronized long left() {
			return left;
		}

		synchronized boolean take(long count) {
			if (count > left) {
				return false;
			}
			left -= count;
			return true;
		}
	}

	/** Opens an archive. One that holds nothing readable has no entries. */
	public static ZipArchive of(ByteBuffer content) {
		LittleEndian bytes = LittleEndian.of(content);
		Optional<List<Entry>> listed = directory(bytes);
		return listed.isPresent() ? new ZipArchive(bytes, listed.get(), true)
				: new ZipArchive(bytes, scan(bytes), false);
	}

	/** The files in the order of the archive. */
	public List<Entry> entries() {
		return entries;
	}

	/** Whether the directory at the end of the archive is there; it is missing where the archive was cut off. */
	public boolean isComplete() {
		return complete;
	}

	/** The first file with this name, upper and lower case being the same. */
	public Optional<Entry> find(String name) {
		return entries.stream().filter(e -> e.name().equalsIgnoreCase(name)).findFirst();
	}

	/**
	 * Unpacks a file.
	 *
	 * @param allowance what may still be unpacked; what this file needs is taken off
	 */
	public Unpacked unpack(Entry entry, Allowance allowance, Monitor monitor) {
		Optional<Unpacked.Refused> refused = refused(entry);
		if (refused.isPresent()) {
			return refused.get();
		}
		return entry.method() == STORED ? copy(entry, allowance) : inflate(entry, allowance, monitor);
	}

	/**
	 * Opens a file, to unpack it piece by piece. One that cannot be unpacked has no content, and a fault that says why.
	 *
	 * @param allowance what may still be unpacked; what is unpacked is taken off
	 * @return to be closed by the caller
	 */
	public ZipStream open(Entry entry, Allowance allowance, Monitor monitor) {
		Optional<Unpacked.Refused> refused = refused(entry)
				.or(() -> entry.size() > allowance.left() ? Optional.of(tooLarge()) : Optional.empty());
		return new ZipStream(entry, bytes.buffer().slice(entry.dataAt(), entry.compressed()), allowance, monitor,
				refused.map(Unpacked.Refused::reason).orElse(""));
	}

	private static Optional<Unpacked.Refused> refused(Entry entry) {
		if ((entry.flags() & ENCRYPTED) != 0) {
			return Optional.of(new Unpacked.Refused("it is encrypted"));
		}
		return entry.method() == STORED || entry.method() == DEFLATED ? Optional.empty()
				: Optional.of(new Unpacked.Refused("it is compressed with method " + entry.method() + ", which is not known here"));
	}

	private Unpacked copy(Entry entry, Allowance allowance) {
		if (!allowance.take(entry.compressed())) {
			return tooLarge();
		}
		byte[] out = new byte[entry.compressed()];
		bytes.buffer().get(entry.dataAt(), out);
		return new Unpacked.Content(out, fault(entry, out, ""));
	}

	private Unpacked inflate(Entry entry, Allowance allowance, Monitor monitor) {
		long most = Math.min(HIGHEST_RATIO * (long) entry.compressed() + 64, Integer.MAX_VALUE - 16);
		long expected = entry.size() >= 0 ? Math.min(entry.size(), most) : Math.min(4L * entry.compressed(), most);
		if (expected > allowance.left()) {
			return tooLarge();
		}
		Inflater inflater = new Inflater(true);
		try {
			inflater.setInput(bytes.buffer().slice(entry.dataAt(), entry.compressed()));
			Output out = new Output(new byte[(int) expected + 1]);
			String problem = out.fill(inflater, allowance.left(), monitor);
			if (out.overflow || !allowance.take(out.count)) {
				return tooLarge();
			}
			byte[] result = Arrays.copyOf(out.bytes, out.count);
			return new Unpacked.Content(result, fault(entry, result, problem));
		} finally {
			inflater.end();
		}
	}

	private static Unpacked.Refused tooLarge() {
		return new Unpacked.Refused(TOO_LARGE);
	}

	private static String fault(Entry entry, byte[] content, String problem) {
		if (entry.cut()) {
			return "the archive ends within it";
		}
		if (!problem.isEmpty()) {
			return problem;
		}
		if (entry.crc() >= 0) {
			CRC32 crc = new CRC32();
			crc.update(content);
			return crc.getValue() == entry.crc() ? "" : "its checksum is wrong";
		}
		return "";
	}

	/** A growing array that an inflater writes to. */
	private static final class Output {
		private byte[] bytes;
		private int count;
		private boolean overflow;

		Output(byte[] bytes) {
			this.bytes = bytes;
		}

		String fill(Inflater inflater, long limit, Monitor monitor) {
			try {
				while (!inflater.finished()) {
					monitor.checkCancelled();
					if (count == bytes.length && !grow(limit)) {
						overflow = true;
						return "";
					}
					int got = inflater.inflate(bytes, count, Math.min(CHUNK, bytes.length - count));
					count += got;
					if (got == 0 && !inflater.finished()) {
						return "its compressed data ends too early";
					}
				}
				return "";
			} catch (DataFormatException e) {
				return "its compressed data is damaged";
			}
		}

		private boolean grow(long limit) {
			if (count > limit) {
				return false;
			}
			long larger = Math.min(Math.min(2L * bytes.length + CHUNK, limit + 1), Integer.MAX_VALUE - 16);
			if (larger <= bytes.length) {
				return false;
			}
			bytes = Arrays.copyOf(bytes, (int) larger);
			return true;
		}
	}

	private static Optional<List<Entry>> directory(LittleEndian bytes) {
		int end = endRecord(bytes);
		if (end < 0) {
			return Optional.empty();
		}
		int count = bytes.u2(end + 10);
		long at = bytes.u4(end + 16);
		List<Entry> entries = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			if (!bytes.has(at, CENTRAL_SIZE) || bytes.i4((int) at) != CENTRAL) {
				return Optional.empty();
			}
			int header = (int) at;
			int nameLength = bytes.u2(header + 28);
			int next = CENTRAL_SIZE + nameLength + bytes.u2(header + 30) + bytes.u2(header + 32);
			if (!bytes.has(at, next)) {
				return Optional.empty();
			}
			entry(bytes, header, nameLength).ifPresent(entries::add);
			at += next;
		}
		return Optional.of(entries);
	}

	private static int endRecord(LittleEndian bytes) {
		int last = bytes.size() - END_SIZE;
		for (int at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
			if (bytes.i4(at) == END) {
				return at;
			}
		}
		return -1;
	}

	private static Optional<Entry> entry(LittleEndian bytes, int header, int nameLength) {
		int extra = header + CENTRAL_SIZE + nameLength;
		Sizes sizes = Sizes.of(bytes, header + 20, bytes.u4(header + 42), extra, bytes.u2(header + 30));
		long local = sizes.local();
		if (!bytes.has(local, LOCAL_SIZE) || bytes.i4((int) local) != LOCAL) {
			return Optional.empty();
		}
		long dataAt = local + LOCAL_SIZE + bytes.u2((int) local + 26) + bytes.u2((int) local + 28);
		if (dataAt > bytes.size()) {
			return Optional.empty();
		}
		long there = Math.min(sizes.compressed(), bytes.size() - dataAt);
		return Optional.of(new Entry(name(bytes, header + CENTRAL_SIZE, nameLength), bytes.u2(header + 10),
				bytes.u2(header + 8), bytes.u4(header + 16), (int) there, sizes.size(), (int) dataAt,
				there < sizes.compressed()));
	}

	/**
	 * Sizes and place of an entry; where 32 bits say all ones, the extra field 1 holds 64 bits instead, as some
	 * programs write for small files too (APPNOTE 4.5.3).
	 */
	private record Sizes(long size, long compressed, long local) {

		private static final long IN_EXTRA = 0xFFFF_FFFFL;
		private static final int ZIP64 = 1;

		static Sizes of(LittleEndian bytes, int sizesAt, long local, int extra, int extraLength) {
			long[] values = { bytes.u4(sizesAt + 4), bytes.u4(sizesAt), local };
			int end = extra + extraLength;
			for (int at = extra; at + 4 <= end; at += 4 + bytes.u2(at + 2)) {
				if (bytes.u2(at) == ZIP64) {
					fill(bytes, values, at + 4, Math.min(end, at + 4 + bytes.u2(at + 2)));
				}
			}
			return new Sizes(Math.max(0, values[0]), Math.max(0, values[1]), values[2]);
		}

		private static void fill(LittleEndian bytes, long[] values, int from, int end) {
			int at = from;
			for (int i = 0; i < values.length; i++) {
				if (values[i] == IN_EXTRA && at + 8 <= end) {
					values[i] = bytes.i8(at);
					at += 8;
				}
			}
		}
	}

	private static String name(LittleEndian bytes, int at, int length) {
		return bytes.text(at, length, StandardCharsets.UTF_8);
	}

	/** The entries as their own headers tell, for an archive without its directory. */
	private static List<Entry> scan(LittleEndian bytes) {
		List<Entry> entries = new ArrayList<>();
		long at = 0;
		while (bytes.has(at, LOCAL_SIZE) && bytes.i4((int) at) == LOCAL) {
			Optional<Entry> found = local(bytes, (int) at);
			if (found.isEmpty()) {
				break;
			}
			entries.add(found.get());
			at = (long) found.get().dataAt() + found.get().compressed();
		}
		return entries;
	}

	private static Optional<Entry> local(LittleEndian bytes, int at) {
		int nameLength = bytes.u2(at + 26);
		long dataAt = (long) at + LOCAL_SIZE + nameLength + bytes.u2(at + 28);
		if (dataAt > bytes.size()) {
			return Optional.empty();
		}
		int flags = bytes.u2(at + 6);
		String name = name(bytes, at + LOCAL_SIZE, nameLength);
		if ((flags & SIZE_FOLLOWS) != 0) {
			int next = bytes.find(LOCAL_SIGNATURE, (int) dataAt);
			int length = (next < 0 ? bytes.size() : next) - (int) dataAt;
			return Optional.of(new Entry(name, bytes.u2(at + 8), flags, -1, length, -1, (int) dataAt, false));
		}
		Sizes sizes = Sizes.of(bytes, at + 18, at, at + LOCAL_SIZE + nameLength, bytes.u2(at + 28));
		long there = Math.min(sizes.compressed(), bytes.size() - dataAt);
		return Optional.of(new Entry(name, bytes.u2(at + 8), flags, bytes.u4(at + 14), (int) there, sizes.size(),
				(int) dataAt, there < sizes.compressed()));
	}
}
