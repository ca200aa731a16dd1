/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.vibrational;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.glovebox.api.Monitor;
import org.glovebox.api.data.Column;
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

/**
 * Renishaw wdf: single spectra, series, depth profiles, lines and maps; each spectrum is a part with its place and time.
 * Memory stays below 8 times the size of the file. The format is not published; the layout was learned from files and
 * from public readers (py-wdf-reader, gwyddion).
 */
public final class WdfImporter implements Importer {

	private static final String MARK = "WDF1";
	/** A thousand spectra between two questions whether to stop. */
	private static final int ASK = 0x3FF;

	@Override
	public Sniff sniff(Source source) throws IOException {
		return isWdf(LittleEndian.of(ByteBuffer.wrap(source.head()))) ? new Sniff(Sniff.SIGNATURE, "begins with " + MARK)
				: Sniff.no("does not begin with " + MARK);
	}

	private static boolean isWdf(LittleEndian file) {
		return file.matches(0, MARK) && file.has(0, WdfBlock.HEAD) && file.i8(8) >= WdfHeader.SIZE && file.i8(8) < 1 << 20;
	}

	@Override
	public ImportOutcome read(Source source, Monitor monitor) throws IOException {
		monitor.checkCancelled();
		if (source.size() > Integer.MAX_VALUE) {
			return ImportOutcome.Rejected.because("files of more than 2 GiB are not read");
		}
		LittleEndian file = LittleEndian.of(source.bytes());
		if (!isWdf(file)) {
			return new ImportOutcome.NotMine("does not begin with " + MARK);
		}
		Notes notes = new Notes();
		if (!file.has(0, WdfHeader.SIZE)) {
			return new ImportOutcome.Rejected(notes.refusedBecause("the file ends within its header"));
		}
		Facts facts = new Facts();
		WdfHeader header = WdfHeader.of(file, facts);
		Map<String, WdfBlock> blocks = WdfBlock.all(file, notes);
		facts(file, blocks, facts);
		List<Table> spectra = spectra(file, header, blocks, notes, monitor);
		if (spectra.isEmpty()) {
			return new ImportOutcome.Rejected(notes.refusedBecause("the file holds no complete spectrum"));
		}
		return new ImportOutcome.Imported(CommonFacts.lift("Renishaw wdf", Technique.RAMAN, spectra, facts.build()),
				notes.messages());
	}

	private static void facts(LittleEndian file, Map<String, WdfBlock> blocks, Facts facts) {
		Optional.ofNullable(blocks.get("TEXT"))
				.ifPresent(b -> facts.put(Keys.COMMENT, file.text(b.from(), b.length(), StandardCharsets.UTF_8)));
		WdfSettings.read(file, blocks, facts);
		Optional.ofNullable(blocks.get("WMAP")).filter(b -> b.length() >= 48)
				.ifPresent(b -> facts.original("map", map(file, b.from())));
	}

	private static Metadata map(LittleEndian file, int at) {
		Metadata.Builder map = Metadata.builder().put("flags", file.u4(at));
		for (int i = 0; i < 3; i++) {
			String axis = String.valueOf((char) ('x' + i));
			map.put("start " + axis, (double) file.f4(at + 8 + 4 * i)).put("step " + axis, (double) file.f4(at + 20 + 4 * i))
					.put("count " + axis, file.u4(at + 32 + 4 * i));
		}
		return map.build();
	}

	private static List<Table> spectra(LittleEndian file, WdfHeader header, Map<String, WdfBlock> blocks, Notes notes,
			Monitor monitor) {
		WdfBlock data = blocks.get("DATA");
		long points = header.points();
		if (data == null || points <= 0 || 4 * points > data.length()) {
			notes.warning(data == null ? "there is no block DATA" : "the block DATA is shorter than one spectrum");
			return List.of();
		}
		long there = Math.min(data.length() / (4 * points), header.capacity() < 0 ? 0 : Math.max(header.capacity(), 1));
		long count = Math.min(there, header.count());
		if (header.count() > there) {
			notes.warning(String.format("%d spectra of %d points are stated, %d are complete", header.count(), points, there),
					data.from() + 4 * points * there, 1);
		}
		if (header.count() < header.capacity()) {
			notes.info(String.format("the measurement was stopped: %d of %d spectra were measured", header.count(),
					header.capacity()));
		}
		Optional<Column> axis = axis(file, blocks.get("XLST"), (int) points, notes);
		WdfOrigins origins = blocks.containsKey("ORGN")
				? WdfOrigins.of(file, blocks.get("ORGN"), header.capacity(), notes) : new WdfOrigins(file);
		List<Table> spectra = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			if ((i & ASK) == 0) {
				monitor.checkCancelled();
			}
			List<Column> columns = new ArrayList<>();
			axis.ifPresent(columns::add);
			columns.add(new Column.Numbers(Columns.INTENSITY, "",
					floats(file, data.from() + (int) (4 * points) * i, (int) points), true));
			spectra.add(new Table(count == 1 ? "" : "Spectrum " + (i + 1), columns, origins.facts(i).build()));
		}
		return spectra;
	}

	private static Optional<Column> axis(LittleEndian file, @org.eclipse.jdt.annotation.Nullable WdfBlock list, int points,
			Notes notes) {
		if (list == null || list.length() < 8 + 4L * points) {
			notes.warning("the list of the axis is not there or not complete; only intensities are read",
					list == null ? -1 : list.from(), 1);
			return Optional.empty();
		}
		long unit = file.u4(list.from() + 4);
		SpectralAxis axis = switch ((int) Math.min(unit, 99)) {
		case 1 -> SpectralAxis.RAMAN_SHIFT;
		case 2 -> SpectralAxis.WAVENUMBER;
		case 3 -> SpectralAxis.WAVELENGTH;
		case 4 -> SpectralAxis.ENERGY;
		case 5 -> SpectralAxis.MICROMETRES;
		default -> SpectralAxis.other("x");
		};
		return Optional.of(axis.of(floats(file, list.from() + 8, points), true));
	}

	private static double[] floats(LittleEndian file, int from, int count) {
		double[] values = new double[count];
		for (int i = 0; i < count; i++) {
			values[i] = file.f4(from + 4 * i);
		}
		return values;
	}
}
