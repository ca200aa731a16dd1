/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.extension;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A made-up measurement that comes with a content, and what is worked out and drawn from it. Its record, its charts and
 * its exports say that it is generated.
 *
 * @param file instrument file inside the folder of the content
 * @param subject short id of the record, usually a cell, that it is of
 * @param title title of its record
 * @param analyses analyzers that run on it
 * @param figures kinds of chart that draw it
 */
public record GeneratedMeasurement(String file, String subject, String title, List<Work> analyses, List<Work> figures) {

	public GeneratedMeasurement {
		analyses = List.copyOf(analyses);
		figures = List.copyOf(figures);
	}

	/**
	 * An analyzer or a kind of chart with the settings that are not the default.
	 *
	 * @param id of the analyzer or kind of chart
	 * @param settings texts by name
	 */
	public record Work(String id, Map<String, String> settings) {
		private static Work of(Contribution c, String attribute) {
			Map<String, String> settings = new LinkedHashMap<>();
			c.children("setting").forEach(setting -> settings.put(setting.attribute("name").orElse(""),
					setting.attribute("value").orElse("")));
			return new Work(c.attribute(attribute).orElse(""), settings);
		}
	}

	static GeneratedMeasurement of(Contribution c) {
		return new GeneratedMeasurement(c.attribute("file").orElse(""), c.attribute("subject").orElse(""),
				c.attribute("title").orElse(""), c.children("analysis").stream().map(a -> Work.of(a, "with")).toList(),
				c.children("figure").stream().map(f -> Work.of(f, "kind")).toList());
	}
}
