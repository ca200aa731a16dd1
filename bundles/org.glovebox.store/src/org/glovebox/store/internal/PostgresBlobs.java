/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.glovebox.core.store.BlobStore;
import org.glovebox.core.store.Sha256;
import org.glovebox.core.store.StoreException;

/**
 * Files in the database of a group, in chunks, of which one at a time is in memory. A file that was cut off on its way
 * is gone on with by the next attempt of the same person: chunks that are there with the right hash are not sent again.
 */
final class PostgresBlobs implements BlobStore {

	/** Bytes of each chunk but the last. */
	static final int CHUNK = 1 << 20;

	private final Database database;
	private final Path spool;

	/**
	 * @param spool folder of this machine for files on their way
	 */
	PostgresBlobs(Database database, Path spool) throws IOException {
		this.database = database;
		this.spool = spool;
		Files.createDirectories(spool);
	}

	@Override
	public Sha256 write(InputStream bytes) throws IOException {
		// the hash is known at the end only, and stands before the first chunk
		Path file = Disk.temporary(spool);
		try {
			Files.copy(bytes, file);
			Sha256 blob;
			try (InputStream in = Files.newInputStream(file)) {
				blob = Sha256.of(in);
			}
			if (size(blob).isEmpty()) {
				send(file, blob, false);
			}
			return blob;
		} catch (StoreException e) {
			throw new IOException(e.getMessage(), e);
		} finally {
			Files.deleteIfExists(file);
		}
	}

	/**
	 * Sends a file.
	 *
	 * @param anew whether to leave alone what came in earlier attempts
	 */
	private void send(Path file, Sha256 blob, boolean anew) throws IOException {
		UUID upload = call("SELECT begin_upload(?, ?, ?)", UUID.class, blob.hex(), Files.size(file), anew).orElseThrow();
		List<String> there = arrived(upload);
		try (InputStream in = Files.newInputStream(file)) {
			int number = 0;
			for (byte[] chunk = in.readNBytes(CHUNK); chunk.length > 0; chunk = in.readNBytes(CHUNK), number++) {
				if (number >= there.size()) {
					call("SELECT add_chunk(?, ?, ?)", Object.class, upload, number, chunk);
				} else if (!there.get(number).equals(Sha256.of(chunk).hex())) {
					// only a program that is not ours has done that; what it sent stays, and counts for nothing
					send(file, blob, true);
					return;
				}
			}
		}
		boolean whole = call("SELECT finish_upload(?)", Boolean.class, upload).orElse(false);
		if (!whole) {
			throw new IOException("The file " + blob.abbreviated() + "\u2026 did not reach the group whole");
		}
	}

	/** The hashes of the chunks that came before, up to the first gap. */
	private List<String> arrived(UUID upload) {
		return database.call(c -> {
			List<String> hashes = new ArrayList<>();
			try (PreparedStatement select = c.prepareStatement("SELECT number, hash FROM uploaded(?) ORDER BY number")) {
				select.setObject(1, upload);
				try (ResultSet rows = select.executeQuery()) {
					while (rows.next() && rows.getInt(1) == hashes.size()) {
						hashes.add(rows.getString(2));
					}
				}
			}
			return hashes;
		});
	}

	private <T> Optional<T> call(String sql, Class<T> type, Object... values) {
		return database.call(c -> value(c, sql, type, values));
	}

	private static <T> Optional<T> value(Connection connection, String sql, Class<T> type, Object... values)
			throws SQLException {
		try (PreparedStatement select = connection.prepareStatement(sql)) {
			for (int i = 0; i < values.length; i++) {
				if (values[i] instanceof byte[] bytes) {
					select.setBytes(i + 1, bytes);
				} else {
					select.setObject(i + 1, values[i]);
				}
			}
			try (ResultSet rows = select.executeQuery()) {
				return rows.next() ? Optional.ofNullable(rows.getObject(1)).filter(type::isInstance).map(type::cast)
						: Optional.empty();
			}
		}
	}

	@Override
	public OptionalLong size(Sha256 blob) {
		Optional<Long> size = database.read(c -> value(c, "SELECT size FROM blob WHERE sha256 = ?", Long.class, blob.hex()));
		return size.isPresent() ? OptionalLong.of(size.get()) : OptionalLong.empty();
	}

	@Override
	public InputStream open(Sha256 blob) throws IOException {
		try {
			OptionalLong size = size(blob);
			if (size.isEmpty()) {
				throw new FileNotFoundException("the notebook does not hold the file " + blob.abbreviated() + "\u2026");
			}
			return new ChunkStream(blob);
		} catch (StoreException e) {
			throw new IOException(e.getMessage(), e);
		}
	}

	@Override
	public Optional<Path> path(Sha256 blob) {
		return Optional.empty();
	}

	@Override
	public List<Sha256> all() throws IOException {
		return database.read(c -> {
			List<Sha256> result = new ArrayList<>();
			try (PreparedStatement select = c.prepareStatement("SELECT sha256 FROM blob ORDER BY sha256");
					ResultSet rows = select.executeQuery()) {
				while (rows.next()) {
					Sha256.tryParse(rows.getString(1)).ifPresent(result::add);
				}
			}
			return result;
		});
	}

	/** Asks for one chunk after the other, each when the one before was read. */
	@NonNullByDefault(DefaultLocation.RETURN_TYPE)
	private final class ChunkStream extends InputStream {
		private final Sha256 blob;
		private byte[] chunk = {};
		private int number;
		private int position;
		private boolean ended;

		ChunkStream(Sha256 blob) {
			this.blob = blob;
		}

		/** Whether there is another byte. */
		private boolean more() throws IOException {
			while (position == chunk.length && !ended) {
				try {
					Optional<byte[]> next = database.read(
							c -> value(c, "SELECT read_chunk(?, ?)", byte[].class, blob.hex(), number));
					ended = next.isEmpty();
					chunk = next.orElse(new byte[0]);
				} catch (StoreException | UncheckedIOException e) {
					throw new IOException(e.getMessage(), e);
				}
				number++;
				position = 0;
			}
			return position < chunk.length;
		}

		@Override
		public int read() throws IOException {
			return more() ? chunk[position++] & 0xff : -1;
		}

		@Override
		public int read(byte[] target, int offset, int length) throws IOException {
			if (length == 0) {
				return 0;
			}
			if (!more()) {
				return -1;
			}
			int taken = Math.min(length, chunk.length - position);
			System.arraycopy(chunk, position, target, offset, taken);
			position += taken;
			return taken;
		}

		@Override
		public long skip(long wanted) throws IOException {
			long left = wanted;
			while (left > 0 && more()) {
				int taken = (int) Math.min(left, chunk.length - position);
				position += taken;
				left -= taken;
			}
			return wanted - left;
		}

		@Override
		public int available() {
			return chunk.length - position;
		}
	}
}
