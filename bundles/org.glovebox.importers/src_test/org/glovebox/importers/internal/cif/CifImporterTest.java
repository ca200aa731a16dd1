/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.cif;

import static org.glovebox.importers.internal.Outcomes.bytes;
import static org.glovebox.importers.internal.Outcomes.data;
import static org.glovebox.importers.internal.Outcomes.imported;
import static org.glovebox.importers.internal.Outcomes.tells;
import static org.glovebox.importers.internal.Outcomes.values;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.data.Technique;
import org.glovebox.api.importing.ImportOutcome.Imported;
import org.glovebox.api.importing.Importer;
import org.glovebox.importers.internal.Outcomes;
import org.junit.jupiter.api.Test;

/** The grammar of CIF, and powder patterns, which the corpus does not have. */
class CifImporterTest {

	private static final Importer IMPORTER = new CifImporter();
	private static final String PHASE = """
			# a comment
			data_Na3PS4
			_chemical_name_common  'Ada's electrolyte'
			_publ_section_title
			;
			 two lines; and a # that is no comment
			loop_ that is no loop
			;
			_cell_length_a   6.9520(4)
			_cell_angle_alpha 90
			_space_group_IT_number 217
			loop_
			_atom_site_label
			_atom_site_fract_x
			_atom_site_occupancy
			Na1 0.25(1) 1.0
			P1 . ?
			S1 "0.3284" 1
			""";

	@Test
	void numbersTextsAndUncertainties() {
		Dataset data = data(IMPORTER, "a.cif", bytes(PHASE));
		assertEquals(Technique.OTHER, data.technique());
		assertEquals("Ada's electrolyte", data.metadata().text(Keys.SAMPLE).orElseThrow());
		assertEquals("two lines; and a # that is no comment\nloop_ that is no loop",
				data.metadata().group(Keys.ORIGINAL).text("_publ_section_title").orElseThrow());
		assertEquals(6.952, data.metadata().group("phase").number("a_A").orElseThrow());
		assertEquals("S1", data.table().column("_atom_site_label").text(2));
		assertArrayEquals(new double[] { 0.25, Double.NaN, 0.3284 }, values(data.table(), "_atom_site_fract_x"));
		assertEquals(0.01, values(data.table(), "_atom_site_fract_x_su")[0], 1e-15);
		assertEquals(0.0004, values(data.parts().get(1), "_cell_length_a_su")[0], 1e-15);
	}

	@Test
	void powderPatternsAreDiffraction() {
		Dataset list = data(IMPORTER, "a.cif", bytes("data_p\n_diffrn_radiation_wavelength 1.5406\nloop_\n_pd_meas_2theta_scan\n"
				+ "_pd_meas_counts_total\n_pd_calc_intensity_total\n10.0 5 4.5\n10.1 6(2) 5.5\n"));
		assertEquals(Technique.DIFFRACTION, list.technique());
		assertArrayEquals(new double[] { 10, 10.1 }, values(list.table(), "two_theta"));
		assertArrayEquals(new double[] { 5, 6 }, values(list.table(), "intensity"));
		assertEquals(2, values(list.table(), "intensity_error")[1]);
		assertArrayEquals(new double[] { 4.5, 5.5 }, values(list.table(), "_pd_calc_intensity_total"));
		assertEquals(1.5406, list.metadata().number(Keys.WAVELENGTH).orElseThrow());
		Dataset steps = data(IMPORTER, "a.cif", bytes("data_p\n_pd_meas_2theta_range_min 10\n_pd_meas_2theta_range_inc 0.5\n"
				+ "loop_\n_pd_meas_intensity_total\n5\n6\n7\n"));
		assertArrayEquals(new double[] { 10, 10.5, 11 }, values(steps.table(), "two_theta"));
	}

	@Test
	void severalBlocksAndAnUnfinishedRow() {
		Imported outcome = imported(IMPORTER, "a.cif", bytes(PHASE + "data_second\n_cell_length_a 5.0\nloop_\n_atom_site_label\n"
				+ "_atom_site_fract_x\nLi1 0.5\nLi2\n"));
		assertEquals(4, outcome.dataset().parts().size());
		assertEquals(1, outcome.dataset().parts().get(2).rows());
		assertTrue(tells(outcome, "ends within a row"));
	}

	@Test
	void keepsItsPromises() {
		Outcomes.keepsItsPromises(IMPORTER, "a.cif", bytes(PHASE), PHASE.length());
	}
}
