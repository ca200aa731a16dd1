/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

import javax.xml.parsers.DocumentBuilderFactory;

import org.glovebox.api.analysis.Analyzer;
import org.glovebox.api.analysis.Param;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** The page on analyzers says of settings what their annotations say. */
class AnalyzersPageTest {

	private static String page() throws IOException {
		Path at = Path.of("").toAbsolutePath();
		while (!Files.isRegularFile(at.resolve("docs/reference/analyzers.md"))) {
			at = at.getParent();
		}
		return Files.readString(at.resolve("docs/reference/analyzers.md"));
	}

	@Test
	void showsTheSettingsOfEachAnalyzerThatItDescribes() throws Exception {
		String page = page();
		var nodes = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder()
				.parse(Path.of("plugin.xml").toFile()).getElementsByTagName("analyzer");
		for (int i = 0; i < nodes.getLength(); i++) {
			Element e = (Element) nodes.item(i);
			String heading = "## " + e.getAttribute("name") + " (`" + e.getAttribute("id") + "`)\n";
			Analyzer<?> analyzer = (Analyzer<?>) Class.forName(e.getAttribute("class")).getConstructor().newInstance();
			String table = table(analyzer.settingsType());
			assertTrue(!page.contains(heading) || page.contains(table), heading + "should hold:\n" + table);
		}
		assertTrue(page.contains("(`circuit-fit`)") && page.contains("(`arrhenius`)"));
	}

	private static String table(Class<?> settings) {
		StringBuilder rows = new StringBuilder("| setting | default | unit | meaning |\n|---|---|---|---|\n");
		for (RecordComponent component : settings.getRecordComponents()) {
			Param param = component.getAnnotation(Param.class);
			rows.append("| `").append(component.getName()).append("` ").append(param.label()).append(" | ")
					.append(standard(component, param)).append(" | ").append(param.unit()).append(" | ")
					.append(param.description().replace("|", "\\|")).append(" |\n");
		}
		return rows.toString();
	}

	/** As it is typed: choices in small letters with hyphens. */
	private static String standard(RecordComponent component, Param param) {
		if (!component.getType().isEnum()) {
			return param.value().equals("NaN") || param.value().isEmpty() ? "not given" : param.value();
		}
		String others = String.join(", ", Arrays.stream(component.getType().getEnumConstants())
				.map(c -> c.toString().toLowerCase(Locale.ROOT).replace('_', '-')).toList());
		return param.value().toLowerCase(Locale.ROOT).replace('_', '-') + " (of " + others + ")";
	}
}
