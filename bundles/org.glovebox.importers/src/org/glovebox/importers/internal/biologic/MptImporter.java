/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.biologic;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

import org.glovebox.api.Message;
import org.glovebox.api.Monitor;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.Importer;
import org.glovebox.api.importing.Sniff;
import org.glovebox.api.importing.Source;
import org.glovebox.importers.internal.TextLines;

/**
 * Text export of EC-Lab and BT-Lab, with or without its header. Memory stays below 80 times the size of the file: an
 * empty cell, a single tab, becomes a number of eight bytes, which is copied up to three times on the way; of a usual
 * file, whose cells have ten characters, it is less than three times the size.
 */
public final class MptImporter implements Importer {

	private static final Pattern ANY = Pattern.compile("(.*)", Pattern.DOTALL);
	private static final Pattern BEFORE_SERIAL = Pattern.compile("^(.*?)(?:\\(SN .*)?$");
	private static final Pattern SERIAL = Pattern.compile("\\(SN (.*)\\)");
	private static final Pattern MASS = Pattern.compile("^([-+\\d.,]+) mg$");
	private static final Pattern AREA = Pattern.compile("^([-+\\d.,]+) cm(?:²|2|\\^2)");
	/** What EC-Lab fills in for masses and areas that nobody typed. */
	private static final double EMPTY = 0.001;

	@Override
	public Sniff sniff(Source source) throws IOException {
		TextLines text = TextLines.of(ByteBuffer.wrap(source.head()));
		if (text.start() >= text.end()) {
			return Sniff.no("empty");
		}
		String first = text.text(text.line(text.start()));
		if (MptHeader.isSignature(first)) {
			return new Sniff(Sniff.SIGNATURE, "begins with " + first.strip());
		}
		return MptHeader.isLabels(first, 2)
				? new Sniff(Sniff.CONTENT, "begins with column labels of EC-Lab: " + first.strip().replace('\t', ' '))
				: Sniff.no("begins neither with EC-Lab ASCII FILE nor with its column labels");
	}

	@Override
	public ImportOutcome read(Source source, Monitor monitor) throws IOException {
		Sniff sniff = sniff(source);
		if (sniff.confidence() == 0) {
			return new ImportOutcome.NotMine(sniff.reason());
		}
		if (source.size() > Integer.MAX_VALUE) {
			return ImportOutcome.Rejected.because("files of more than 2 GiB are not read");
		}
		monitor.checkCancelled();
		List<Message> messages = new ArrayList<>();
		TextLines text = TextLines.of(source.bytes());
		if (!text.ascii()) {
			messages.add(Message.info("read in the encoding " + text.encoding()));
		}
		Optional<MptHeader> header = MptHeader.find(text, messages);
		if (header.isEmpty()) {
			messages.add(Message.error("no line holds the labels of columns"));
			return new ImportOutcome.Rejected(messages);
		}
		MptFacts facts = MptFacts.of(header.get().content());
		Optional<LocalDateTime> started = started(facts, messages);
		MptTable table = MptTable.read(text, header.get(), monitor);
		messages.addAll(table.messages());
		List<RawColumn> columns = table.hasDates() ? sinceStart(table.columns(), started, messages) : table.columns();
		String format = facts.software().isEmpty() ? "BioLogic mpt" : "BioLogic mpt (" + facts.software() + ")";
		return new ImportOutcome.Imported(EcLabDataset.of(format, EcLabTechnique.ofTitle(facts.title()), columns,
				metadata(facts, started), messages), messages);
	}

	private static Optional<LocalDateTime> started(MptFacts facts, List<Message> messages) {
		Optional<String> text = facts.setting("Acquisition started on", ANY);
		Optional<LocalDateTime> started = text.flatMap(EcLabTime::dateTime);
		if (text.isPresent() && started.isEmpty()) {
			messages.add(Message.warning("the start of the acquisition is no date: " + text.get()));
		}
		return started;
	}

	/** Counts times that are dates from the start, or from the first row where the start is not known. */
	private static List<RawColumn> sinceStart(List<RawColumn> columns, Optional<LocalDateTime> started,
			List<Message> messages) {
		return columns.stream().map(column -> {
			if (!column.label().equals("time/s") || !(column instanceof RawColumn.Numbers numbers)) {
				return column;
			}
			double[] values = numbers.values();
			double origin = started.map(EcLabTime::seconds).orElse(values.length == 0 ? 0 : values[0]);
			if (started.isEmpty()) {
				messages.add(Message.info("the time counts from the first row"));
			}
			for (int i = 0; i < values.length; i++) {
				values[i] -= origin;
			}
			return new RawColumn.Numbers(column.label(), values, false);
		}).toList();
	}

	private static Metadata metadata(MptFacts facts, Optional<LocalDateTime> started) {
		Metadata.Builder all = Metadata.builder();
		facts.setting("Device", BEFORE_SERIAL)
				.ifPresent(text -> all.put(Metadata.Keys.INSTRUMENT, "BioLogic " + text));
		facts.setting("Device", SERIAL).ifPresent(text -> all.put(Metadata.Keys.SERIAL_NUMBER, text));
		facts.setting("Run on channel", BEFORE_SERIAL).ifPresent(text -> all.put(Metadata.Keys.CHANNEL, text));
		if (!facts.software().isEmpty()) {
			all.put(Metadata.Keys.SOFTWARE, facts.software());
		}
		started.ifPresent(time -> all.put(Metadata.Keys.STARTED, EcLabTime.iso(time)));
		if (!facts.title().isEmpty()) {
			all.put(Metadata.Keys.PROCEDURE, facts.title());
		}
		facts.setting("User", ANY).ifPresent(text -> all.put(Metadata.Keys.OPERATOR, text));
		facts.setting("Comments", ANY).ifPresent(text -> all.put(Metadata.Keys.COMMENT, text));
		typed(facts, "Mass of active material", MASS).ifPresent(mass -> all.put(Metadata.Keys.ACTIVE_MASS, mass));
		typed(facts, "Electrode surface area", AREA).ifPresent(area -> all.put(Metadata.Keys.AREA, area));
		return all.put(Metadata.Keys.ORIGINAL, facts.original()).build();
	}

	private static OptionalDouble typed(MptFacts facts, String name, Pattern pattern) {
		OptionalDouble value = facts.setting(name, pattern).map(MptFacts::number).orElse(OptionalDouble.empty());
		return value.isPresent() && value.getAsDouble() > 0 && value.getAsDouble() != EMPTY ? value
				: OptionalDouble.empty();
	}
}
