/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.vibrational;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.glovebox.api.Monitor;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Table;
import org.glovebox.api.data.Technique;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.Importer;
import org.glovebox.api.importing.Sniff;
import org.glovebox.api.importing.Source;
import org.glovebox.importers.internal.CommonFacts;
import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.TextLines;

/**
 * JCAMP-DX of versions 4.24 to 6: infrared, Raman, magnetic resonance and other spectra in all compressions, tables of
 * points and peaks, NTUPLES, and files that link blocks. Memory stays below 64 times the size of the file, whatever its
 * repeats say.
 */
public final class JcampImporter implements Importer {

	private static final String NOT_MINE = "has no ##TITLE with a ##JCAMP-DX or a table behind it";
	private static final String PARAMETERS = "holds parameters and no spectrum";
	/** Files without a version, which some programs write. */
	private static final int NO_VERSION = 85;
	private static final Pattern VERSION = Pattern.compile("(?m)^##JCAMP");
	private static final Pattern TABLE = Pattern.compile("(?m)^##(XYDATA|XYPOINTS|PEAKTABLE|NTUPLES|DATATABLE)=");
	private static final Pattern TYPE = Pattern.compile("(?m)^##DATATYPE=(.*)");
	private static final int DEEPEST = 64;

	@Override
	public Sniff sniff(Source source) throws IOException {
		return sniff(TextLines.of(ByteBuffer.wrap(source.head())));
	}

	private static Sniff sniff(TextLines text) {
		String head = text.text(text.start(), Math.min(text.end(), text.start() + 65_536)).toUpperCase(Locale.ROOT);
		String begin = head.lines().filter(l -> !l.isBlank() && !l.startsWith("$$")).findFirst().orElse("").replace(" ", "");
		String plain = head.replaceAll("[ \\-/_]", "");
		if (!begin.startsWith("##TITLE=")) {
			return Sniff.no(NOT_MINE);
		}
		boolean table = TABLE.matcher(plain).find();
		Matcher type = TYPE.matcher(plain);
		boolean parameters = type.find() && type.group(1).startsWith("PARAMETERVALUES") || begin.startsWith("##TITLE=PARAMETERFILE");
		if (parameters && !table) {
			return Sniff.no(PARAMETERS);
		}
		return VERSION.matcher(plain).find() ? new Sniff(Sniff.SIGNATURE, "begins with ##TITLE and names JCAMP-DX")
				: table ? new Sniff(NO_VERSION, "begins with ##TITLE and has a table of JCAMP-DX, but no version")
						: Sniff.no(NOT_MINE);
	}

	@Override
	public ImportOutcome read(Source source, Monitor monitor) throws IOException {
		monitor.checkCancelled();
		if (source.size() > Integer.MAX_VALUE) {
			return ImportOutcome.Rejected.because("files of more than 2 GiB are not read");
		}
		TextLines text = TextLines.of(source.bytes());
		Sniff sniff = sniff(text);
		if (sniff.confidence() == 0) {
			return new ImportOutcome.NotMine(sniff.reason());
		}
		Notes notes = new Notes();
		List<JcampBlock> blocks = blocks(text, notes, monitor);
		List<Table> tables = new ArrayList<>();
		Technique technique = Technique.OTHER;
		for (JcampBlock block : blocks) {
			block.tell();
			List<Table> own = block.tables();
			technique = tables.isEmpty() && !own.isEmpty() ? block.technique() : technique;
			tables.addAll(own);
		}
		if (tables.isEmpty()) {
			return new ImportOutcome.Rejected(notes.refusedBecause("the file holds no table that can be read"));
		}
		return new ImportOutcome.Imported(CommonFacts.lift("JCAMP-DX", technique, tables, Metadata.EMPTY), notes.messages());
	}

	/** Blocks in their order; a block within another begins with its own title and ends with its own end. */
	private static List<JcampBlock> blocks(TextLines text, Notes notes, Monitor monitor) {
		List<JcampBlock> blocks = new ArrayList<>();
		Deque<JcampBlock> open = new ArrayDeque<>();
		ValueLimit limit = new ValueLimit(text.end());
		for (JcampRecord record : JcampRecord.all(text, monitor)) {
			String key = record.key();
			if (key.equals("TITLE") && open.size() < DEEPEST) {
				open.push(new JcampBlock(limit, notes));
				blocks.add(open.peek());
			}
			if (key.equals("END")) {
				open.poll();
			} else if (!open.isEmpty()) {
				open.peek().take(record, monitor);
			}
		}
		if (!open.isEmpty()) {
			notes.warning("the file ends without ##END=", text.end(), 1);
		}
		return blocks;
	}
}
