/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.vibrational;


import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.glovebox.api.Monitor;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.data.Table;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.Importer;
import org.glovebox.api.importing.Sniff;
import org.glovebox.api.importing.Source;
import org.glovebox.importers.internal.CommonFacts;
import org.glovebox.importers.internal.Facts;
import org.glovebox.importers.internal.LittleEndian;
import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.vibrational.PerkinElmerBlocks.Block;

/**
 * Spectra of PerkinElmer's Spectrum programs ({@code .sp}): a mark, a description, and a tree of blocks of which one holds
 * the axis, the ordinates and their names. Memory stays below 4 times the size of the file. The format is not published;
 * the layout was learned from a file and from the public reader specio.
 */
public final class PerkinElmerSpImporter implements Importer {

	private static final String MARK = "PEPE2D constant interval DataSet";
	private static final int HEAD = 44;
	private static final int DATA_SET = 120;
	private static final int RANGE = 35698;
	private static final int STEP = 35700;
	private static final int COUNT = 35701;
	private static final int AXIS = 35703;
	private static final int ORDINATE = 35704;
	private static final int VALUES = 35708;
	private static final int FILE = 35709;
	private static final int HISTORY = 35711;
	private static final int SAMPLE = 35713;
	/** Bytes of the type of a value and of the size of a list of numbers. */
	private static final int LIST_HEAD = 6;

	@Override
	public Sniff sniff(Source source) throws IOException {
		return LittleEndian.of(ByteBuffer.wrap(source.head())).matches(0, MARK) ? new Sniff(Sniff.SIGNATURE, "begins with " + MARK)
				: Sniff.no("does not begin with " + MARK);
	}

	@Override
	public ImportOutcome read(Source source, Monitor monitor) throws IOException {
		monitor.checkCancelled();
		if (source.size() > Integer.MAX_VALUE) {
			return ImportOutcome.Rejected.because("files of more than 2 GiB are not read");
		}
		LittleEndian file = LittleEndian.of(source.bytes());
		if (!file.matches(0, MARK)) {
			return new ImportOutcome.NotMine("does not begin with " + MARK);
		}
		Notes notes = new Notes();
		PerkinElmerBlocks blocks = new PerkinElmerBlocks(file);
		List<Block> top = blocks.within(HEAD, file.size()).stream().filter(b -> b.id() == DATA_SET).limit(1)
				.flatMap(b -> blocks.within(b.from(), b.end()).stream()).toList();
		if (blocks.isCut()) {
			notes.warning("the file ends within a block", file.size(), 1);
		}
		Block values = find(top, VALUES);
		if (values == null || values.end() - values.from() < LIST_HEAD + Double.BYTES) {
			return new ImportOutcome.Rejected(notes.refusedBecause("the file holds no values of a spectrum"));
		}
		Facts facts = new Facts();
		Column axis = axis(file, blocks, top, values, facts, notes);
		Table spectrum = new Table("", columns(blocks, top, axis, numbers(file, values, axis.size())), new Facts().build());
		facts(blocks, top, facts);
		return new ImportOutcome.Imported(
				CommonFacts.lift("PerkinElmer sp", SpectralAxis.of(blocks.text(find(top, AXIS))).technique(), List.of(spectrum),
						facts.build()),
				notes.messages());
	}

	private static @org.eclipse.jdt.annotation.Nullable Block find(List<Block> blocks, int id) {
		return blocks.stream().filter(b -> b.id() == id).findFirst().orElse(null);
	}

	/** As many points as are there of those that are stated. */
	private static Column axis(LittleEndian file, PerkinElmerBlocks blocks, List<Block> top, Block values, Facts facts, Notes notes) {
		int there = (values.end() - values.from() - LIST_HEAD) / Double.BYTES;
		long stated = blocks.number(find(top, COUNT), there);
		if (stated > there) {
			notes.warning(String.format("%d points are stated, %d are there", stated, there), values.end(), 1);
		}
		int count = (int) Math.max(1, Math.min(stated, there));
		Block range = find(top, RANGE);
		double[] positions = new double[count];
		if (range == null || range.end() - range.from() < 2 + 2 * Double.BYTES) {
			notes.warning("the axis is not described; the points are numbered");
			return SpectralAxis.other("point").of(SpectralAxis.steps(1, count, count), false);
		}
		double first = file.f8(range.from() + 2);
		double last = file.f8(range.from() + 2 + Double.BYTES);
		Block step = find(top, STEP);
		double width = step == null || step.end() - step.from() < 2 + Double.BYTES ? (last - first) / Math.max(1, stated - 1)
				: file.f8(step.from() + 2);
		for (int i = 0; i < count; i++) {
			positions[i] = first + i * width;
		}
		if (!(Math.abs(first + (stated - 1) * width - last) <= Math.abs(width))) {
			notes.warning(String.format(Locale.ROOT, "the axis runs from %s in steps of %s, which does not lead to its end %s", first, width, last));
		}
		facts.original("axis", blocks.text(find(top, AXIS)));
		return SpectralAxis.of(blocks.text(find(top, AXIS))).of(positions, false);
	}

	private static double[] numbers(LittleEndian file, Block values, int count) {
		double[] numbers = new double[count];
		for (int i = 0; i < count; i++) {
			numbers[i] = file.f8(values.from() + LIST_HEAD + i * Double.BYTES);
		}
		return numbers;
	}

	private static List<Column> columns(PerkinElmerBlocks blocks, List<Block> top, Column axis, double[] values) {
		String name = switch (blocks.text(find(top, ORDINATE)).toUpperCase(Locale.ROOT)) {
		case "A" -> Columns.ABSORBANCE;
		case "%T", "T" -> Columns.TRANSMITTANCE;
		case "%R", "R" -> Columns.REFLECTANCE;
		case "KM" -> Columns.KUBELKA_MUNK;
		default -> Columns.INTENSITY;
		};
		return new ArrayList<>(List.of(axis, Column.of(name, "", values)));
	}

	private static void facts(PerkinElmerBlocks blocks, List<Block> top, Facts facts) {
		String ordinate = blocks.text(find(top, ORDINATE));
		facts.put(Keys.INTENSITY_UNIT, ordinate.startsWith("%") ? "%" : "");
		facts.original("ordinate", ordinate).original("file", blocks.text(find(top, FILE)));
		Block sample = find(top, SAMPLE);
		facts.put(Keys.SAMPLE, blocks.text(sample));
		Block history = find(top, HISTORY);
		if (history != null) {
			new PerkinElmerHistory(blocks, facts).read(history);
		}
	}
}
