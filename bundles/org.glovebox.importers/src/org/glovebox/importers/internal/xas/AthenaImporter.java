/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.xas;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import org.glovebox.api.Monitor;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.data.Table;
import org.glovebox.api.data.Technique;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.Importer;
import org.glovebox.api.importing.Sniff;
import org.glovebox.api.importing.Source;
import org.glovebox.importers.internal.CommonFacts;
import org.glovebox.importers.internal.Facts;
import org.glovebox.importers.internal.LittleEndian;
import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.TextLines;

/**
 * Projects of Athena, as Athena, Demeter and Larch write them: Perl or JSON, packed with gzip or not, one part for each
 * group. A packed project may unpack to 64 times its size and 16 MiB; real ones unpack to 3 to 5 times. Memory stays below
 * 48 times the size of the text: a number takes eight bytes, among words it is a text of its own.
 */
public final class AthenaImporter implements Importer {

	private static final String MARK = "Athena project file";
	private static final int HEAD = 4096;
	private static final long RATIO = 64;
	private static final long USUAL = 16;
	private static final int CHUNK = 8192;
	private static final long LEAST = 16 << 20;

	@Override
	public Sniff sniff(Source source) throws IOException {
		byte[] head = source.head();
		String begin = begin(isPacked(head) ? unpack(new ByteArrayInputStream(head), HEAD, HEAD, new Notes(), Monitor.NONE)
				: ByteBuffer.wrap(head));
		return begin.contains(MARK)
				? new Sniff(Sniff.SIGNATURE, (isPacked(head) ? "a packed text that begins with " : "begins with ") + MARK)
				: Sniff.no("does not begin with " + MARK);
	}

	private static String begin(ByteBuffer text) {
		return StandardCharsets.ISO_8859_1.decode(text.slice(0, Math.min(text.limit(), 1024))).toString();
	}

	private static boolean isPacked(byte[] head) {
		return head.length > 2 && head[0] == 0x1F && head[1] == (byte) 0x8B;
	}

	private static ByteBuffer copy(Source source) throws IOException {
		byte[] content = new byte[(int) source.size()];
		source.bytes().get(content);
		return ByteBuffer.wrap(content);
	}

	/**
	 * Unpacks at most so many bytes; of a packed file that is cut off, what there is.
	 *
	 * @param expected how many there are by all accounts
	 */
	private static ByteBuffer unpack(InputStream packed, long expected, long most, Notes notes, Monitor monitor) {
		byte[] plain = new byte[(int) Math.min(most, expected)];
		int size = 0;
		try (InputStream in = new GZIPInputStream(packed)) {
			for (int got = 0; got >= 0 && size < most; size += Math.max(0, got)) {
				monitor.checkCancelled();
				plain = size == plain.length ? Arrays.copyOf(plain, (int) Math.min(most, 2L * size)) : plain;
				got = in.read(plain, size, Math.min(CHUNK, plain.length - size));
			}
			if (size == most) {
				notes.warning("the file unpacks to more than a project of its size can hold; the rest was left out");
			}
		} catch (EOFException e) {
			notes.warning("the packed file is cut off; what stands before was read");
		} catch (ZipException e) {
			notes.warning("the packed file is damaged; what stands before was read: " + e.getMessage());
		} catch (IOException e) {
			notes.warning("the file cannot be unpacked further: " + e.getMessage());
		}
		return ByteBuffer.wrap(plain, 0, size).slice();
	}

	/** A packed file ends with the size of what it holds (RFC 1952), which is believed as far as projects can be packed. */
	private static long sizeStated(Source source) throws IOException {
		long stated = source.size() < 4 ? 0 : LittleEndian.of(source.bytes()).u4((int) source.size() - 4);
		return Math.max(CHUNK, Math.min(stated + 1, USUAL * source.size()));
	}

	@Override
	public ImportOutcome read(Source source, Monitor monitor) throws IOException {
		monitor.checkCancelled();
		if (sniff(source).confidence() == 0) {
			return new ImportOutcome.NotMine("does not begin with " + MARK);
		}
		if (source.size() > Integer.MAX_VALUE / 8) {
			return ImportOutcome.Rejected.because("projects of more than 256 MiB are not read");
		}
		Notes notes = new Notes();
		ByteBuffer plain = isPacked(source.head()) ? unpack(source.open(), sizeStated(source), RATIO * source.size() + LEAST, notes, monitor)
				: copy(source);
		AthenaProject project = AthenaProject.of(TextLines.of(plain), notes, monitor);
		List<Table> groups = new ArrayList<>();
		List<AthenaRecord> records = project.withoutRepetitions(notes);
		for (AthenaRecord record : records) {
			monitor.checkCancelled();
			record.table(notes).ifPresent(groups::add);
		}
		if (groups.isEmpty()) {
			return new ImportOutcome.Rejected(notes.refusedBecause("the project holds no group with a spectrum"));
		}
		tellOfShifts(groups, notes);
		return new ImportOutcome.Imported(
				CommonFacts.lift("Athena project" + version(project.header()), Technique.XAS, groups, facts(project)),
				notes.messages());
	}

	private static void tellOfShifts(List<Table> groups, Notes notes) {
		long shifted = groups.stream().filter(g -> g.find(Columns.ENERGY_CALIBRATED).isPresent()).count();
		if (shifted > 0) {
			notes.info("groups have a shift of the energy; energy is as measured, energy_calibrated is shifted", shifted);
		}
	}

	private static String version(List<String> header) {
		Optional<String> first = header.stream().filter(l -> l.contains(MARK)).findFirst();
		int at = first.map(l -> l.indexOf("--")).orElse(-1);
		String version = at < 0 ? "" : first.orElseThrow().substring(at + 2).replace("\"", "").strip();
		return version.isEmpty() ? "" : " (" + version + ")";
	}

	private static Metadata facts(AthenaProject project) {
		Facts facts = new Facts();
		project.header().stream().filter(l -> l.contains("Using ")).findFirst()
				.ifPresent(l -> facts.put(Keys.SOFTWARE, l.substring(l.indexOf("Using ") + 6)));
		facts.put(Keys.COMMENT, project.journal());
		facts.original("header", project.header());
		return facts.build();
	}

	static Map<String, Object> pairs(List<?> list) {
		Map<String, Object> pairs = new java.util.LinkedHashMap<>();
		for (int i = 0; i + 1 < list.size(); i += 2) {
			pairs.put(String.valueOf(list.get(i)), list.get(i + 1));
		}
		return pairs;
	}
}
