/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.xps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.glovebox.api.Monitor;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.data.Table;
import org.glovebox.importers.internal.Facts;
import org.glovebox.importers.internal.LittleEndian;
import org.glovebox.importers.internal.Notes;

/** The spectra of a PHI file, each with its place in a depth profile, and the profile itself. */
final class PhiReading {

	private static final int FILE_HEADER = 16;
	private static final int MOST_BLOCKS = 10_000;
	private static final String SECONDS = "s";

	private final LittleEndian file;
	private final List<PhiRegion> regions;
	private final Notes notes;
	private final List<PhiBlock> blocks = new ArrayList<>();
	/** Bytes of arrays that may still be taken; damaged files let them lie upon each other. */
	private long left;

	PhiReading(LittleEndian file, List<PhiRegion> regions, Notes notes) {
		this.file = file;
		this.regions = regions;
		this.notes = notes;
		this.left = file.size();
	}

	/** All tables; the table of arrays is at {@code at}. */
	List<Table> tables(int at, Monitor monitor) {
		if (!file.has(at, FILE_HEADER)) {
			notes.warning("the file ends before the table of its spectra", file.size(), 1);
			return List.of();
		}
		list(at);
		List<Table> tables = new ArrayList<>();
		for (int i = 0; i < blocks.size(); i++) {
			monitor.checkCancelled();
			if (blocks.get(i).isSpectra()) {
				spectra(i, tables, monitor);
			}
		}
		profile().ifPresent(tables::add);
		return tables;
	}

	private void list(int at) {
		long stated = Math.min(file.u4(at + 4), MOST_BLOCKS);
		long next = at + FILE_HEADER + stated * PhiBlock.SIZE;
		for (int i = 0; i < stated; i++) {
			long here = at + FILE_HEADER + (long) i * PhiBlock.SIZE;
			if (!file.has(here, PhiBlock.SIZE)) {
				notes.warning(String.format("%d spectra are stated, the file ends before number %d", stated, i + 1), file.size(), 1);
				return;
			}
			PhiBlock block = PhiBlock.at(file, (int) here, at, next);
			next = block.offset() + block.bytes();
			left -= (long) block.complete(file) * block.width();
			if (left < 0) {
				notes.warning("the arrays lie upon each other; those from number " + (i + 1) + " on were left out", here, 1);
				return;
			}
			blocks.add(block);
			if (!block.isSpectra() && !block.isProfile()) {
				notes.warning("an array over " + String.join(", ", block.axes()).replaceAll("(, )+$", "") + " was left out");
			}
		}
	}

	private void spectra(int index, List<Table> tables, Monitor monitor) {
		PhiBlock block = blocks.get(index);
		int there = block.complete(file);
		if (there < block.stated()) {
			notes.warning(String.format("spectrum %d states %d points, %d are complete", index + 1, block.stated(), there), file.size(), 1);
		}
		int points = (int) Math.min(block.sizes()[0], there);
		Optional<PhiRegion> region = region(block, index);
		region.ifPresentOrElse(r -> compare(r, block, index), () -> notes.warning(
				"spectrum " + (index + 1) + " is not described in the header; its energies are not known"));
		Optional<Column> energies = region.map(r -> Column.of(Columns.BINDING_ENERGY, "eV", r.energies(points)));
		for (int from = 0; from < there; from += points) {
			monitor.checkCancelled();
			tables.add(spectrum(block, from / points, Math.min(points, there - from), region, energies, index));
		}
	}

	/** The region that an array names, else the one of the same place in the header. */
	private Optional<PhiRegion> region(PhiBlock block, int index) {
		return regions.stream().filter(r -> r.number() == block.region() && r.points() == block.sizes()[0]).findFirst()
				.or(() -> index < regions.size() ? Optional.of(regions.get(index)) : Optional.empty());
	}

	private void compare(PhiRegion region, PhiBlock block, int index) {
		if (region.points() != block.sizes()[0]) {
			notes.warning(String.format("spectrum %d has %d points, its region %s describes %d", index + 1, block.sizes()[0],
					region.name(), region.points()));
		}
	}

	private Table spectrum(PhiBlock block, int which, int rows, Optional<PhiRegion> region, Optional<Column> energies, int index) {
		double[] intensities = block.numbers(file, (long) which * block.sizes()[0], rows);
		List<Column> columns = new ArrayList<>();
		energies.ifPresent(e -> columns.add(e.size() == rows ? e
				: Column.of(Columns.BINDING_ENERGY, "eV", region.orElseThrow().energies(rows))));
		columns.add(new Column.Numbers(Columns.INTENSITY, "", intensities, block.width() == 4));
		Facts facts = new Facts();
		region.ifPresent(r -> facts.positive(Keys.TIME_PER_STEP, r.dwell()).positive(Keys.PASS_ENERGY, r.passEnergy()));
		facts.put(Keys.INTENSITY_UNIT, block.unit().isEmpty() ? "c/s" : block.unit());
		String name = region.map(PhiRegion::name).orElse("Spectrum " + (index + 1)) + place(block, which, facts);
		return new Table(name, columns, facts.build());
	}

	/** Where a spectrum belongs along the axes behind that of its energies. */
	private String place(PhiBlock block, int which, Facts facts) {
		StringBuilder place = new StringBuilder();
		long rest = which;
		for (int axis = 1; axis < 3; axis++) {
			long at = rest % block.sizes()[axis];
			rest /= block.sizes()[axis];
			if (block.sizes()[axis] > 1) {
				String name = word(block.axes()[axis]);
				facts.original(name, String.valueOf(at + 1));
				place.append(", ").append(name).append(' ').append(at + 1);
				if (block.axes()[axis].equals(PhiBlock.CYCLES)) {
					facts.number("sputterTime_s", sputterTime(block.region(), (int) at));
				}
			}
		}
		return place.toString();
	}

	private static String word(String axis) {
		return switch (axis) {
		case PhiBlock.CYCLES -> "cycle";
		case PhiBlock.AREAS -> "area";
		case "" -> "repetition";
		default -> axis;
		};
	}

	/** How long was sputtered before a cycle, as an array over cycles and regions says. */
	private OptionalDouble sputterTime(int region, int cycle) {
		for (PhiBlock block : blocks) {
			long at = Math.max(0, region - 1) * block.sizes()[0] + cycle;
			if (block.isProfile() && block.unit().equals(SECONDS) && cycle < block.sizes()[0] && at < block.complete(file)) {
				return OptionalDouble.of(Math.abs(block.numbers(file, at, 1)[0]));
			}
		}
		return OptionalDouble.empty();
	}

	/** What the program computed for each cycle: times of sputtering, areas of the peaks. */
	private Optional<Table> profile() {
		List<PhiBlock> arrays = blocks.stream().filter(PhiBlock::isProfile).toList();
		int rows = (int) arrays.stream().mapToLong(b -> Math.min(b.sizes()[0], b.complete(file))).min().orElse(0);
		if (rows == 0) {
			return Optional.empty();
		}
		List<Column> columns = new ArrayList<>();
		double[] cycles = new double[rows];
		Arrays.setAll(cycles, i -> i + 1);
		columns.add(Column.of(Columns.CYCLE, "", cycles));
		arrays.forEach(array -> columns(array, rows, columns));
		return Optional.of(new Table("Profile", columns, new Facts().build()));
	}

	/** A column for each region; one for all of them where they are the same. */
	private void columns(PhiBlock array, int rows, List<Column> columns) {
		long whole = array.complete(file) / array.sizes()[0];
		double[] before = {};
		for (int r = 0; r < whole; r++) {
			double[] values = array.numbers(file, r * array.sizes()[0], rows);
			String name = column(array, r);
			if (!Arrays.equals(before, values) && columns.stream().noneMatch(c -> c.name().equals(name))) {
				columns.add(new Column.Numbers(name, unit(array), values, array.width() == 4));
			}
			before = values;
		}
	}

	private static String unit(PhiBlock array) {
		return array.unit().equals(SECONDS) ? SECONDS : "";
	}

	private String column(PhiBlock array, int region) {
		String name = region < regions.size() ? regions.get(region).name() : "region " + (region + 1);
		return array.unit().equals(SECONDS) ? region == 0 ? "sputter time" : "sputter time " + name
				: name + " / " + array.unit();
	}
}
