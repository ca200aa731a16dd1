/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The pages of the manual that name kinds and fields are held to the model. */
class ReferencePagesTest {

	private static final Path BATTINFO = Path.of("..", "..", "docs", "reference", "battinfo.md");
	private static final Pattern CODE = Pattern.compile("`([^`]+)`");
	private static final Pattern HOME = Pattern.compile("`([A-Z]\\w+)\\.(\\w+)`");

	@Test
	void listsEveryKindAndFieldOfTheModel() throws IOException {
		assertEquals(ModelPage.text(), Files.readString(ModelPage.FILE), "run ModelPage.main");
	}

	@Test
	void givesColumnsOfTheBattinfoSheetHomesThatAreThere() throws IOException {
		Set<String> wanting = new LinkedHashSet<>();
		List<MatchResult> homes = HOME.matcher(Files.readString(BATTINFO)).results().toList();
		for (MatchResult home : homes) {
			Optional<EClass> kind = kind(home.group(1));
			if (kind.isEmpty() || kind.get().getEStructuralFeature(home.group(2)) == null) {
				wanting.add(home.group());
			}
		}
		assertTrue(homes.size() > 50, "no homes are named");
		assertEquals(Set.of(), wanting);
	}

	@Test
	void givesEveryColumnOfTheBattinfoSheetAHomeOrAReason() throws IOException {
		Set<String> named = Files.readAllLines(BATTINFO).stream().filter(ReferencePagesTest::isExplained)
				.map(line -> line.split("\\|", -1)[1]).flatMap(cell -> CODE.matcher(cell).results())
				.map(code -> code.group(1)).collect(Collectors.toSet());
		Set<String> columns = Stream.of(sheet().split(",")).map(String::strip).filter(column -> !column.isEmpty())
				.collect(Collectors.toCollection(LinkedHashSet::new));
		assertEquals(columns, named);
	}

	/** A row whose home is there, or whose remark says why there is none. */
	private static boolean isExplained(String line) {
		String[] cells = line.split("\\|", -1);
		return cells.length == 5 && (HOME.matcher(cells[2]).find() || !cells[3].isBlank());
	}

	private static Optional<EClass> kind(String name) {
		return ModelPackages.all().stream().map(part -> part.getEClassifier(name)).filter(EClass.class::isInstance)
				.map(EClass.class::cast).findFirst();
	}

	/** The first line of the sheet, which is kept outside of the project. */
	private static String sheet() throws IOException {
		Optional<Path> sheet = corpus().map(corpus -> corpus.resolve("sheets/battinfo-solid-state-sample.csv"))
				.filter(Files::isRegularFile);
		Assumptions.assumeTrue(sheet.isPresent(), "the BattINFO sheet is not in the corpus");
		return Files.readAllLines(sheet.orElseThrow()).get(0).replace("\uFEFF", "");
	}

	private static Optional<Path> corpus() {
		String named = System.getenv("GLOVEBOX_CORPUS");
		if (named != null) {
			return Optional.of(Path.of(named));
		}
		for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
			Path beside = at.resolveSibling("shared").resolve("corpus");
			if (Files.isDirectory(beside)) {
				return Optional.of(beside);
			}
		}
		return Optional.empty();
	}
}
