/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.biologic;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.glovebox.api.Message;
import org.glovebox.api.Monitor;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Table;
import org.glovebox.api.data.Technique;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.Importer;
import org.glovebox.api.importing.Sniff;
import org.glovebox.api.importing.Source;
import org.glovebox.importers.internal.TextLines;

/**
 * Settings of EC-Lab, {@code .mps}: no measured values, but the procedure. Each linked technique is a table with a row
 * for each parameter and a column for each sequence; the settings of the cell are facts.
 */
public final class MpsImporter implements Importer {

	private static final String SIGNATURE = "LAB SETTING FILE";
	private static final int LARGEST = 16 << 20;

	@Override
	public Sniff sniff(Source source) throws IOException {
		TextLines text = TextLines.of(ByteBuffer.wrap(source.head()));
		String begin = text.text(text.start(), Math.min(text.end(), text.start() + 40));
		return begin.contains(SIGNATURE) ? new Sniff(Sniff.SIGNATURE, "begins with EC-LAB SETTING FILE")
				: Sniff.no("does not begin with EC-LAB SETTING FILE");
	}

	@Override
	public ImportOutcome read(Source source, Monitor monitor) throws IOException {
		Sniff sniff = sniff(source);
		if (sniff.confidence() == 0) {
			return new ImportOutcome.NotMine(sniff.reason());
		}
		if (source.size() > LARGEST) {
			return ImportOutcome.Rejected.because("settings of more than 16 MiB are not read");
		}
		monitor.checkCancelled();
		TextLines text = TextLines.of(source.bytes());
		List<List<String>> sections = sections(text);
		MptFacts cell = MptFacts.of(sections.get(0));
		List<Table> parts = new ArrayList<>();
		List<String> titles = new ArrayList<>();
		for (List<String> section : sections.subList(1, sections.size())) {
			MptFacts facts = MptFacts.of(section);
			titles.add(facts.title());
			parts.add(table(facts, parts.size() + 1));
		}
		if (parts.isEmpty()) {
			return ImportOutcome.Rejected.because("the file holds the settings of no technique");
		}
		Metadata.Builder all = Metadata.builder();
		all.put(Metadata.Keys.PROCEDURE, String.join(", ", titles));
		if (!cell.software().isEmpty()) {
			all.put(Metadata.Keys.SOFTWARE, cell.software());
		}
		all.put(Metadata.Keys.ORIGINAL, cell.original());
		return new ImportOutcome.Imported(new Dataset("BioLogic mps", Technique.OTHER, parts, all.build()),
				List.of(Message.info("the file holds settings and no measured values")));
	}

	/** The lines before the first technique, then those of each technique. */
	private static List<List<String>> sections(TextLines text) {
		List<List<String>> sections = new ArrayList<>();
		sections.add(new ArrayList<>());
		for (int at = text.start(); at < text.end();) {
			TextLines.Line next = text.line(at);
			String line = text.text(next);
			at = next.next();
			if (line.matches("Technique : \\d+\\s*")) {
				sections.add(new ArrayList<>());
			} else if (!line.contains(SIGNATURE)) {
				sections.get(sections.size() - 1).add(line);
			}
		}
		return sections;
	}

	private static Table table(MptFacts facts, int number) {
		Metadata parameters = facts.original().group("Parameters");
		int width = parameters.entries().values().stream().mapToInt(v -> v instanceof List<?> l ? l.size() : 1).max()
				.orElse(0);
		List<Column> columns = new ArrayList<>();
		columns.add(Column.of("parameter", List.copyOf(parameters.entries().keySet())));
		for (int i = 0; i < width; i++) {
			int sequence = i;
			columns.add(Column.of("sequence " + i, parameters.entries().entrySet().stream()
					.map(e -> value(e, sequence)).toList()));
		}
		return new Table(number + " " + facts.title(), columns, facts.original());
	}

	private static String value(Map.Entry<String, Object> parameter, int sequence) {
		if (parameter.getValue() instanceof List<?> values) {
			return sequence < values.size() ? String.valueOf(values.get(sequence)) : "";
		}
		return sequence == 0 ? String.valueOf(parameter.getValue()) : "";
	}
}
