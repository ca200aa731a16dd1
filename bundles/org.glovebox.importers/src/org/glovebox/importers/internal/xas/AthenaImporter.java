/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.xas;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.TextLines;

/**
 * Projects of Athena, as Athena, Demeter and Larch write them: Perl or JSON, packed with gzip or not, one part for each
 * group. A packed project may unpack to 64 times its size and 16 MiB; real ones unpack to 3 to 5 times. Memory stays below
 * 48 times the size of the text, in which a number is a text of its own.
 */
public final class AthenaImporter implements Importer {

	private static final String MARK = "Athena project file";
	private static final int HEAD = 4096;
	private static final long RATIO = 64;
	private static final long LEAST = 16 << 20;

	@Override
	public Sniff sniff(Source source) throws IOException {
		byte[] head = source.head();
		String begin = begin(isPacked(head) ? unpack(head, HEAD, new Notes(), Monitor.NONE) : head);
		return begin.contains(MARK)
				? new Sniff(Sniff.SIGNATURE, (isPacked(head) ? "a packed text that begins with " : "begins with ") + MARK)
				: Sniff.no("does not begin with " + MARK);
	}

	private static String begin(byte[] text) {
		return new String(text, 0, Math.min(text.length, 1024), StandardCharsets.ISO_8859_1);
	}

	private static boolean isPacked(byte[] head) {
		return head.length > 2 && head[0] == 0x1F && head[1] == (byte) 0x8B;
	}

	/** Unpacks at most so many bytes; of a packed file that is cut off, what there is. */
	private static byte[] unpack(byte[] packed, long most, Notes notes, Monitor monitor) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
			byte[] chunk = new byte[8192];
			for (int got = in.read(chunk); got >= 0; got = in.read(chunk)) {
				monitor.checkCancelled();
				out.write(chunk, 0, (int) Math.min(got, most - out.size()));
				if (out.size() == most) {
					notes.warning("the file unpacks to more than a project of its size can hold; the rest was left out");
					break;
				}
			}
		} catch (EOFException e) {
			notes.warning("the packed file is cut off; what stands before was read", packed.length, 1);
		} catch (ZipException e) {
			notes.warning("the packed file is damaged; what stands before was read: " + e.getMessage());
		} catch (IOException e) {
			notes.warning("the file cannot be unpacked further: " + e.getMessage());
		}
		return out.toByteArray();
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
		byte[] content = new byte[(int) source.size()];
		source.bytes().get(content);
		Notes notes = new Notes();
		byte[] plain = isPacked(content) ? unpack(content, RATIO * content.length + LEAST, notes, monitor) : content;
		AthenaProject project = AthenaProject.of(TextLines.of(ByteBuffer.wrap(plain)), notes, monitor);
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
