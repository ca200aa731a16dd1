/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.neware;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.glovebox.api.Monitor;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Technique;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.ImportOutcome.Imported;
import org.glovebox.api.importing.ImportOutcome.NotMine;
import org.glovebox.api.importing.ImportOutcome.Rejected;
import org.glovebox.api.importing.Importer;
import org.glovebox.api.importing.Sniff;
import org.glovebox.api.importing.Source;
import org.glovebox.importers.internal.LittleEndian;
import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.ZipArchive;

/**
 * Reads Neware {@code .ndax} archives of all known ndc versions. What a file may take of memory: {@link NdaxArchive}.
 */
public final class NewareNdaxImporter implements Importer {

	private static final String DATA = "data.ndc";
	private static final String RUN_INFORMATION = "data_runInfo.ndc";
	private static final String STEPS = "data_step.ndc";
	private static final String LOCAL_HEADER = "PK\u0003\u0004";
	private static final int LOCAL_HEADER_SIZE = 30;

	@Override
	public Sniff sniff(Source source) throws IOException {
		LittleEndian head = LittleEndian.of(ByteBuffer.wrap(source.head()));
		if (!head.matches(0, LOCAL_HEADER)) {
			return Sniff.no("is no zip archive");
		}
		for (int at = 0; at >= 0; at = head.find(LOCAL_HEADER, at + 4)) {
			String name = entryName(head, at);
			if (name.toLowerCase(Locale.ROOT).endsWith(".ndc")) {
				return new Sniff(Sniff.SIGNATURE, "a zip archive that holds " + name);
			}
		}
		return source.name().toLowerCase(Locale.ROOT).endsWith(".ndax")
				? new Sniff(Sniff.NAME, "a zip archive whose name ends in .ndax")
				: Sniff.no("a zip archive whose begin names no .ndc file");
	}

	private static String entryName(LittleEndian head, int at) {
		if (!head.has(at, LOCAL_HEADER_SIZE)) {
			return "";
		}
		int length = head.u2(at + 26);
		return length < 1024 && head.has(at + LOCAL_HEADER_SIZE, length)
				? head.text(at + LOCAL_HEADER_SIZE, length, StandardCharsets.UTF_8)
				: "";
	}

	@Override
	public ImportOutcome read(Source source, Monitor monitor) throws IOException {
		ZipArchive zip = ZipArchive.of(source.bytes());
		if (zip.entries().stream().noneMatch(e -> e.name().toLowerCase(Locale.ROOT).endsWith(".ndc"))) {
			return !zip.isComplete() && sniff(source).confidence() > 0
					? Rejected.because("the archive is cut off before its first .ndc file")
					: new NotMine("is no zip archive with .ndc files");
		}
		Notes notes = new Notes();
		if (!zip.isComplete()) {
			notes.warning("the archive is cut off: its directory is missing", source.size(), 1);
		}
		return new Reading(new NdaxArchive(zip, source.size(), monitor), notes, monitor).outcome();
	}

	/** Reads one archive. */
	private static final class Reading {
		private final NdaxArchive archive;
		private final Notes notes;
		private final Monitor monitor;

		Reading(NdaxArchive archive, Notes notes, Monitor monitor) {
			this.archive = archive;
			this.notes = notes;
			this.monitor = monitor;
		}

		ImportOutcome outcome() {
			NdaxMetadata metadata = archive.metadata(notes);
			Optional<NdcFile> data = archive.part(DATA, notes).map(NdaxArchive.Part::file);
			if (data.isEmpty()) {
				return rejected("the archive holds no data.ndc that can be read");
			}
			Optional<NdcVersion> version = NdcVersion.of(data.get().version());
			if (version.isEmpty() || data.get().kind() != NdcFile.MAIN) {
				return rejected("data.ndc is of ndc version " + data.get().version() + ", kind " + data.get().kind()
						+ ", which is not known to this reader");
			}
			data.get().check(notes);
			if (!version.get().proven()) {
				notes.warning("ndc version " + version.get().number()
						+ " was never checked against a real file: compare with "
						+ "Neware's own export before you rely on the numbers");
			}
			return table(data.get(), version.get()).map(t -> imported(t, version.get(), metadata))
					.orElseGet(() -> rejected("data.ndc holds no complete row"));
		}

		private ImportOutcome rejected(String reason) {
			return new Rejected(notes.refusedBecause(reason));
		}

		/** Columns with the numbers of their rows. */
		private record Main(CyclingColumns columns, long[] index) {
		}

		private ImportOutcome imported(Main main, NdcVersion version, NdaxMetadata metadata) {
			AuxColumns columns = new AuxColumns(main.index(), main.columns(), notes);
			AuxFileReader reader = new AuxFileReader(main.index(), notes, monitor);
			for (AuxFile file : AuxFile.of(archive.entries(), metadata.test(), notes)) {
				archive.part(file.entry(), notes).map(NdaxArchive.Part::file).flatMap(reader::read).ifPresent(r -> {
					if (r.single()) {
						columns.addSingle(file.id(), file.type(), r.series());
					} else {
						columns.add(file.id(), r.series());
					}
				});
			}
			Dataset dataset = new Dataset("Neware ndax (ndc " + version.number() + ")", Technique.CYCLING,
					List.of(main.columns().table()), metadata.metadata());
			return new Imported(dataset, notes.messages());
		}

		private Optional<Main> table(NdcFile data, NdcVersion version) {
			return switch (version.number()) {
			case NdcVersion.SINGLE_FILE -> records(SingleFileTable.read(data, steps(version)), SingleFileTable.TRAITS);
			case NdcVersion.BTS_9 -> ListedColumns.version15(data.bytes()).flatMap(layout -> records(data, layout));
			case NdcVersion.LISTED_COLUMNS -> ListedColumns.version7(data.bytes())
					.or(() -> Optional.ofNullable(version.rows())).flatMap(layout -> records(data, layout));
			default -> {
				IntegerRow rows = version.rows();
				yield rows == null ? split(data, version) : records(data, rows);
			}
			};
		}

		private Optional<Main> records(NdcFile data, RowLayout layout) {
			RowPositions positions = new RowPositions(data.bytes(), layout, monitor);
			data.forEachSlot(layout.size(), (slot, at) -> positions.look(at));
			positions.order(notes);
			return records(positions.read(0), layout.traits());
		}

		private Optional<Main> records(Records records, RowLayout.Traits traits) {
			return records.rows() == 0 ? Optional.empty()
					: Optional.of(new Main(new RecordTable(records, traits, notes).columns(), records.index));
		}

		private Optional<Main> split(NdcFile data, NdcVersion version) {
			StepList steps = steps(version);
			Optional<NdaxArchive.Part> part = archive.part(RUN_INFORMATION, notes);
			Optional<RunInfo> info = part.map(p -> runInfo(p.file(), version)).filter(i -> i.rows() > 0);
			long last = info.isPresent() && !part.get().complete() ? info.get().lastRow() : Long.MAX_VALUE;
			SplitTable table = new SplitTable(data, version, last, notes, monitor);
			if (table.rows() == 0) {
				return Optional.empty();
			}
			if (last < Long.MAX_VALUE) {
				notes.warning("data_runInfo.ndc is not complete; rows behind the last that it lists were left out",
						last, 1);
			}
			if (info.isEmpty()) {
				notes.warning("data_runInfo.ndc is missing: the rows have no times, capacities and energies");
			}
			return Optional.of(new Main(info.map(i -> table.columns(i, steps)).orElseGet(() -> table.columns(steps)),
					table.index()));
		}

		private RunInfo runInfo(NdcFile file, NdcVersion version) {
			file.check(notes);
			NdcVersion own = NdcVersion.of(file.version()).filter(v -> v.runInfo() > 0).orElse(version);
			return RunInfo.of(file, own.runInfo(), notes, monitor);
		}

		private StepList steps(NdcVersion version) {
			Optional<NdaxArchive.Part> part = archive.part(STEPS, notes);
			if (part.isEmpty()) {
				notes.warning("data_step.ndc is missing: cycles, steps of the procedure and step types are not known");
				return StepList.EMPTY;
			}
			NdcFile file = part.get().file();
			file.check(notes);
			NdcVersion own = NdcVersion.of(file.version()).filter(v -> v.step() > 0).orElse(version);
			return StepList.of(file, own.step());
		}
	}
}
