/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.cif;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.glovebox.api.Monitor;
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
import org.glovebox.importers.internal.Timestamp;

/**
 * Crystallographic information files: the cell, the space group and the atoms of phases, and powder patterns. A file with
 * phases only is no measurement, so its technique is "other". Memory stays below 96 times the size of the file: a value of
 * one character becomes an object.
 */
public final class CifImporter implements Importer {

	private static final Pattern BLOCK = Pattern.compile("(?im)^\\s*data_\\S*\\s*$");
	private static final Pattern ITEM = Pattern.compile("(?m)^\\s*(?:_[A-Za-z]\\S+|loop_)");
	private static final long LARGEST = 256L << 20;

	@Override
	public Sniff sniff(Source source) throws IOException {
		TextLines head = TextLines.of(ByteBuffer.wrap(source.head()));
		String text = head.text(head.start(), head.end());
		return BLOCK.matcher(text).find() && ITEM.matcher(text).find() && text.indexOf('\0') < 0
				? new Sniff(Sniff.SIGNATURE, "holds a data_ block with items")
				: Sniff.no("holds no data_ block with items");
	}

	@Override
	public ImportOutcome read(Source source, Monitor monitor) throws IOException {
		monitor.checkCancelled();
		Sniff sniff = sniff(source);
		if (sniff.confidence() == 0) {
			return new ImportOutcome.NotMine(sniff.reason());
		}
		if (source.size() > LARGEST) {
			return ImportOutcome.Rejected.because("files of more than 256 MiB are not read");
		}
		TextLines text = TextLines.of(source.bytes());
		Notes notes = new Notes();
		List<CifBlock> blocks = new CifParser(text.text(text.start(), text.end()), notes, monitor).blocks();
		List<Table> tables = new ArrayList<>();
		for (CifBlock block : blocks) {
			monitor.checkCancelled();
			Metadata facts = facts(block);
			new CifTables(block, notes).tables()
					.forEach(t -> tables.add(new Table(t.name(), t.columns(), facts)));
		}
		if (tables.isEmpty()) {
			return new ImportOutcome.Rejected(notes.refusedBecause("the file holds neither a cell nor atoms nor a pattern"));
		}
		boolean measured = blocks.stream().anyMatch(b -> b.loops().stream().anyMatch(CifTables::isPattern));
		return new ImportOutcome.Imported(CommonFacts.lift("CIF", measured ? Technique.DIFFRACTION : Technique.OTHER, tables,
				Metadata.EMPTY), notes.messages());
	}

	private static Metadata facts(CifBlock block) {
		Facts facts = new Facts();
		facts.put(Keys.SAMPLE, block.first("_pd_spec_description", "_chemical_name_mineral", "_chemical_name_common",
				"_chemical_name_systematic", "_chemical_formula_sum").orElse(block.name()));
		block.first("_diffrn_radiation_wavelength", "_diffrn_radiation_wavelength_wavelength", "_pd_proc_wavelength")
				.ifPresent(v -> facts.positive(Keys.WAVELENGTH, CifColumn.number(v).orElse(Double.NaN)));
		block.first("_pd_meas_datetime_initiated").flatMap(Timestamp::iso).ifPresent(t -> facts.put(Keys.STARTED, t));
		block.first("_pd_meas_info_author_name").ifPresent(v -> facts.put(Keys.OPERATOR, v));
		facts.group("phase", phase(block));
		block.items().forEach(facts::original);
		block.loops().stream().filter(l -> !CifTables.isTable(l) && l.rows() > 0).forEach(l -> facts.original(l.tags().get(0),
				rows(l)));
		return facts.build();
	}

	/** The loop as one text for each row. */
	private static List<String> rows(CifBlock.Loop loop) {
		List<String> rows = new ArrayList<>();
		for (int row = 0; row < loop.rows(); row++) {
			rows.add(String.join(" ", loop.values().subList(row * loop.tags().size(), (row + 1) * loop.tags().size())));
		}
		return rows;
	}

	private static Metadata phase(CifBlock block) {
		Facts phase = new Facts();
		block.first("_chemical_formula_sum").ifPresent(v -> phase.put("formula", v));
		block.first("_space_group_name_h-m_alt", "_symmetry_space_group_name_h-m").ifPresent(v -> phase.put("spaceGroup", v));
		block.first("_space_group_name_hall", "_symmetry_space_group_name_hall")
				.ifPresent(v -> phase.put("spaceGroupHall", v));
		number(block, phase, "spaceGroupNumber", "_space_group_it_number", "_symmetry_int_tables_number");
		for (String axis : List.of("a", "b", "c")) {
			number(block, phase, axis + "_A", "_cell_length_" + axis);
		}
		for (String angle : List.of("alpha", "beta", "gamma")) {
			number(block, phase, angle + "_deg", "_cell_angle_" + angle);
		}
		number(block, phase, "volume_A3", "_cell_volume");
		number(block, phase, "formulaUnits", "_cell_formula_units_z");
		number(block, phase, "density_g_cm3", "_exptl_crystal_density_diffrn");
		return phase.build();
	}

	private static void number(CifBlock block, Facts phase, String key, String... tags) {
		block.first(tags).ifPresent(v -> phase.positive(key, CifColumn.number(v).orElse(Double.NaN)));
	}
}
