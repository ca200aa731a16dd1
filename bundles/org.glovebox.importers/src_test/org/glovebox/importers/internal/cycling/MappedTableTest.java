/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.cycling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.glovebox.api.Monitor;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Technique;
import org.glovebox.api.importing.GrowingImporter.Growth;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.ImportOutcome.Imported;
import org.glovebox.api.importing.Source;
import org.glovebox.api.importing.TableLayout;
import org.glovebox.api.importing.TableMapping;
import org.glovebox.api.importing.TableMapping.Layout;
import org.glovebox.api.importing.TableMapping.Meaning;
import org.glovebox.importers.internal.Outcomes;
import org.glovebox.importers.internal.TestSource;
import org.junit.jupiter.api.Test;

/** Tables of which a person says what they mean. */
class MappedTableTest {

	private final TextTableImporter importer = new TextTableImporter();

	private static Source text(String text) {
		return TestSource.of("table.txt", text.getBytes(StandardCharsets.UTF_8));
	}

	/** A table of a potentiostat that nobody knows: German decimals, labels of its own. */
	private static String foreign() {
		StringBuilder text = new StringBuilder("Potentiostat 3\nBediener: Ada\n\nZeit;Klemme;Strom;Tank;Notiz\n");
		for (int i = 0; i < 12; i++) {
			text.append(i).append(";").append(2500 + i).append(",5;-0,2;300;ok\n");
		}
		return text.toString();
	}

	private static TableMapping mapping(Layout layout, Meaning... columns) {
		return new TableMapping("room 3", List.of(), layout, "", List.of(columns));
	}

	private Dataset read(Source source, TableMapping mapping) throws IOException {
		ImportOutcome outcome = importer.read(source, mapping, Monitor.NONE);
		return assertInstanceOf(Imported.class, outcome, outcome.toString()).dataset();
	}

	private String refused(TableMapping mapping) throws IOException {
		return assertInstanceOf(ImportOutcome.Rejected.class, importer.read(text(foreign()), mapping, Monitor.NONE)).messages()
				.toString();
	}

	@Test
	void theLayoutShowsWhatAPersonNeedsToSee() throws IOException {
		TableLayout layout = importer.layout(text(foreign()), Layout.FOUND).orElseThrow();
		assertEquals(new Layout(4, ";", ","), layout.layout());
		assertEquals(List.of("Zeit", "Klemme", "Strom", "Tank", "Notiz"), layout.labels());
		assertEquals(List.of("0", "2500,5", "-0,2", "300", "ok"), layout.rows().get(0));
		assertEquals(12, layout.rows().size());
		assertEquals("Klemme", layout.proposals().get(1).column());
		TableLayout known = importer.layout(text("Time/s\tEwe/V\n0\t1\n1\t2\n2\t3\n"), Layout.FOUND).orElseThrow();
		assertEquals(List.of(new Meaning("Time/s", "time", "s"), new Meaning("Ewe/V", "voltage", "V")), known.proposals());
	}

	@Test
	void columnsGetTheNamesAndUnitsThatWereStated() throws IOException {
		Dataset data = read(text(foreign()), mapping(Layout.FOUND, new Meaning("Zeit", "time", "min"),
				new Meaning("Klemme", "voltage", "mV"), new Meaning("Strom", "-current", "A"), new Meaning("Tank", "temperature", "K"),
				new Meaning("Notiz", "", "")));
		assertEquals(List.of("time", "voltage", "current", "temperature"),
				data.table().columns().stream().map(c -> c.name()).toList());
		assertEquals(11 * 60, Outcomes.values(data.table(), Columns.TIME)[11]);
		assertEquals(2.5005, Outcomes.values(data.table(), Columns.VOLTAGE)[0], 1e-12);
		assertEquals(200, Outcomes.values(data.table(), Columns.CURRENT)[0], 1e-9);
		assertEquals(26.85, Outcomes.values(data.table(), Columns.TEMPERATURE)[0], 1e-9);
		assertEquals(Technique.POLARIZATION, data.technique());
	}

	@Test
	void aTechniqueAndColumnsOfOnesOwnAreTaken() throws IOException {
		TableMapping mapping = new TableMapping("x", List.of(), Layout.FOUND, "other",
				List.of(new Meaning("Klemme", "clamp_force", "kN")));
		Dataset data = read(text(foreign()), mapping);
		assertEquals(Technique.OTHER, data.technique());
		assertEquals("kN", data.table().column("clamp_force").unit());
		assertEquals(12, data.table().column("Strom").size());
	}

	@Test
	void theHeaderLineAndTheSignsMayBeStated() throws IOException {
		String text = "a b c\n1 2 3\n4 5 6\n7 8 9\nV;I;1,0\n1,5;2,5;3\n1,6;2,6;4\n";
		TableLayout layout = importer.layout(text(text), new Layout(5, ";", ",")).orElseThrow();
		assertEquals(List.of("V", "I", "1,0"), layout.labels());
		Dataset data = read(text(text), mapping(new Layout(5, ";", ","), new Meaning("V", "voltage", "V")));
		assertArrayEquals(new double[] { 1.5, 1.6 }, Outcomes.values(data.table(), Columns.VOLTAGE), 1e-12);
		assertTrue(importer.layout(text(text), new Layout(99, "", "")).isEmpty());
	}

	@Test
	void unitsInALineOfTheirOwnAndColumnsWithoutLabelHaveNames() throws IOException {
		TableLayout layout = importer.layout(text("Time,Ewe\ns,V\n0,1,7\n1,2,7\n2,3,7\n"), Layout.FOUND).orElseThrow();
		assertEquals(List.of("Time [s]", "Ewe [V]", "column 3"), layout.labels());
		Dataset data = read(text("Time,Ewe\ns,V\n0,1,7\n1,2,7\n2,3,7\n"),
				mapping(Layout.FOUND, new Meaning("column 3", "current", "uA"), new Meaning("Ewe [V]", "voltage", "mV")));
		assertEquals(0.007, Outcomes.values(data.table(), Columns.CURRENT)[0], 1e-12);
		assertEquals(0.001, Outcomes.values(data.table(), Columns.VOLTAGE)[0], 1e-12);
	}

	@Test
	void whatDoesNotGoTogetherIsRefusedOrTold() throws IOException {
		assertTrue(refused(mapping(Layout.FOUND, new Meaning("Klemme", "voltage", "mA"))).contains("mA is not a unit of"));
		assertTrue(refused(mapping(Layout.FOUND, new Meaning("Notiz", "voltage", "V"))).contains("holds texts"));
		assertTrue(refused(mapping(Layout.FOUND, new Meaning("Klemme", "voltage", "V"), new Meaning("Strom", "voltage", "V")))
				.contains("two columns"));
		ImportOutcome outcome = importer.read(text(foreign()), mapping(Layout.FOUND, new Meaning("Druck", "pressure", "MPa")),
				Monitor.NONE);
		assertTrue(Outcomes.tells(outcome, "does not have: Druck"), outcome.messages().toString());
	}

	@Test
	void workbooksAreMappedTheSame() throws IOException {
		List<Object[]> rows = new ArrayList<>();
		rows.add(new Object[] { "Potentiostat 3", null });
		rows.add(new Object[] { "Zeit", "Klemme" });
		for (int i = 0; i < 9; i++) {
			rows.add(new Object[] { i, 2500 + i });
		}
		Source source = TestSource.of("t.xlsx", new XlsxBytes().sheet("Daten", rows).bytes());
		WorkbookImporter workbooks = new WorkbookImporter();
		TableLayout layout = workbooks.layout(source, Layout.FOUND).orElseThrow();
		assertEquals(new Layout(2, "", ""), layout.layout());
		assertEquals(List.of("Zeit", "Klemme"), layout.labels());
		assertEquals(List.of("0", "2500"), layout.rows().get(0));
		ImportOutcome outcome = workbooks.read(source, mapping(new Layout(2, "", ""), new Meaning("Klemme", "voltage", "mV")),
				Monitor.NONE);
		Dataset data = assertInstanceOf(Imported.class, outcome, outcome.toString()).dataset();
		assertEquals(2.508, Outcomes.values(data.table(), Columns.VOLTAGE)[8], 1e-12);
	}

	@Test
	void rowsThatWereAppendedAreCountedFromWhereItEnded() throws IOException {
		String before = "Time/s\tEwe/V\n0\t1\n1\t2\n2\t3\n";
		Growth first = importer.grown(text(before), 0, Monitor.NONE);
		assertEquals(new Growth(3, before.length()), first);
		assertEquals(new Growth(1, before.length() + 4), importer.grown(text(before + "3\t4\n4\t"), first.end(), Monitor.NONE));
		assertEquals(new Growth(0, before.length()), importer.grown(text(before + "3"), first.end(), Monitor.NONE));
		assertEquals(new Growth(0, before.length()), importer.grown(text(before), first.end(), Monitor.NONE));
	}
}
