/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.api.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.glovebox.units.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PropertyVocabularyTest {

	private static final PropertyVocabulary BUILT_IN = PropertyVocabulary.builtIn();

	static List<Property> properties() {
		return BUILT_IN.properties();
	}

	@ParameterizedTest
	@MethodSource("properties")
	void describesEveryProperty(Property property) {
		assertTrue(property.description().endsWith("."), property.id());
		assertEquals(Optional.of(property), BUILT_IN.find(property.id()));
		assertTrue(property.iri().stream().allMatch(iri -> iri.toString().startsWith("https://w3id.org/emmo")),
				property.id());
	}

	@Test
	void hasEveryIdOnce() throws IOException {
		List<String> ids = new ArrayList<>();
		try (var in = PropertyVocabulary.class.getResourceAsStream("properties.tsv")) {
			PropertyVocabulary.read(in).forEach(p -> ids.add(p.id()));
		}
		assertEquals(ids.size(), BUILT_IN.properties().size());
	}

	@ParameterizedTest
	@CsvSource({ "ionic_conductivity,ionic_conductivity", "ionicConductivity,ionic_conductivity",
			"Ionic conductivity,ionic_conductivity", "CCD,critical_current_density", "ICE,first_cycle_ce",
			"first-cycle CE,first_cycle_ce", "currentDensity,current_density", "stackPressure,stack_pressure",
			"activeMass,active_mass", "arealLoading,areal_loading", "Young's modulus,youngs_modulus" })
	void findsAPropertyByItsNames(String name, String id) {
		assertEquals(id, BUILT_IN.named(name).orElseThrow().id());
	}

	@Test
	void knowsTheDimensionsOfValues() {
		Property energy = BUILT_IN.find("activation_energy").orElseThrow();
		assertEquals(List.of("energy", "molar energy"), energy.dimensions());
		assertTrue(energy.fits(Quantity.parse("0.41 eV")) && energy.fits(Quantity.parse("41.5 kJ/mol")));
		assertTrue(!energy.fits(Quantity.parse("41.5 kJ")) || energy.dimensions().contains("energy"));
		assertTrue(!energy.fits(Quantity.parse("1 S/cm")));
	}

	@Test
	void keepsItsOwnPropertiesWhereAnotherFileUsesTheirIds() throws IOException {
		PropertyVocabulary more = BUILT_IN.with(read("area\tOther\t\tm2\t\t\tOther area.\n"
				+ "# comment\n\nglint\tGlint\tg\ta.u.|1\tgleam; shimmer\t\tHow much it glints.\n"));
		assertEquals("Area", more.find("area").orElseThrow().label());
		assertEquals("glint", more.named("Shimmer").orElseThrow().id());
		assertEquals(BUILT_IN.properties().size() + 1, more.properties().size());
	}

	@ParameterizedTest
	@CsvSource({ "'glint\tGlint\n',line 1 has 2 columns", "'#\nGlint\tGlint\t\t1\t\t\tIt.\n',line 2: ",
			"'glint\tGlint\t\tsmoot\t\t\tIt.\n',smoot", "'glint\tGlint\t\t\t\t\tIt.\n',unit is missing",
			"'glint\t\t\t1\t\t\tIt.\n',no label", "'glint\tGlint\t\t1\t\ta b\tIt.\n',not an IRI" })
	void saysWhichLineIsNoProperty(String file, String reason) {
		IOException refused = assertThrows(IOException.class, () -> read(file));
		assertTrue(String.valueOf(refused.getMessage()).contains(reason), refused.getMessage());
	}

	@Test
	void thePageOfTheManualShowsTheVocabulary() throws IOException {
		Path page = Path.of("").toAbsolutePath();
		while (!Files.isRegularFile(page.resolve("docs/reference/properties.md"))) {
			page = page.getParent();
		}
		String text = Files.readString(page.resolve("docs/reference/properties.md"));
		StringBuilder rows = new StringBuilder();
		BUILT_IN.properties().forEach(p -> rows.append(row(p)));
		assertTrue(text.contains("|---|---|---|---|---|---|\n" + rows + "\n"),
				"docs/reference/properties.md should hold:\n" + rows);
		StringBuilder peaks = new StringBuilder();
		PeakReference.builtIn().peaks().forEach(p -> peaks.append(row(p)));
		assertTrue(text.endsWith("|---|---|---|---|---|---|\n" + peaks),
				"docs/reference/properties.md should end with:\n" + peaks);
	}

	private static String row(Property p) {
		String id = p.iri().map(iri -> "[`" + p.id() + "`](" + iri + ")").orElse("`" + p.id() + "`");
		return String.join(" | ", "| " + id, p.label(), p.symbol(), String.join(", ", p.units()), p.description(),
				String.join("; ", p.synonyms()) + " |\n");
	}

	private static String row(ReferencePeak p) {
		return String.join(" | ", "| " + p.technique(), p.level(), p.position().text(), p.species(), p.assignment(),
				p.source() + " |\n");
	}

	private static List<Property> read(String file) throws IOException {
		return PropertyVocabulary.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
	}

	@Test
	void findsWhatMayBeMeantByTheBeginningOfAName() {
		PropertyVocabulary known = PropertyVocabulary.builtIn();
		assertEquals("first_discharge_specific_capacity", known.matching("first_disch spec").get(0).id());
		assertTrue(known.matching("first_disch").stream().limit(3)
				.anyMatch(p -> p.id().equals("first_discharge_specific_capacity")));
		assertEquals("ionic_conductivity", known.matching("ionic cond").get(0).id());
		assertEquals("ionic_conductivity", known.matching("ionicCond").get(0).id());
		assertEquals("critical_current_density", known.matching("CCD").get(0).id());
		List<String> capacity = known.matching("specific capacity").stream().map(Property::id).toList();
		assertTrue(capacity.contains("first_discharge_specific_capacity"), capacity.toString());
		assertEquals(known.properties().size(), known.matching(" ").size());
		assertTrue(known.matching("no such property").isEmpty());
	}

	@Test
	void theVeryNameComesFirst() {
		for (Property property : PropertyVocabulary.builtIn().properties()) {
			assertEquals(property.id(), PropertyVocabulary.builtIn().matching(property.id()).get(0).id());
		}
	}
}
