/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.diagnosis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import org.glovebox.core.diagnosis.Bearing;
import org.glovebox.core.diagnosis.DiagnosisReport;
import org.glovebox.core.diagnosis.Knowledge;
import org.glovebox.core.diagnosis.RuleReport;

/** Words of a diagnosis as the page shows them. */
final class FindingsText {

	private static final Pattern OHM = Pattern.compile("\\bohm\\b");

	private FindingsText() {
	}

	/** A statement as a sentence of its own: with a capital, a full stop, and the sign of the ohm. */
	static String sentence(String statement) {
		if (statement.isEmpty()) {
			return statement;
		}
		String text = OHM.matcher(statement).replaceAll("\u03a9");
		boolean stopped = text.endsWith(".") || text.endsWith("?");
		return Character.toUpperCase(text.charAt(0)) + text.substring(1) + (stopped ? "" : ".");
	}

	/** The records that a report names, to be looked up at once. */
	static Set<UUID> named(DiagnosisReport report) {
		Set<UUID> named = new LinkedHashSet<>();
		for (RuleReport rule : report.found()) {
			Knowledge knowledge = rule.knowledge();
			knowledge.entries().forEach(e -> named.add(e.record()));
			knowledge.causes().forEach(c -> {
				c.bearings().forEach(b -> named.add(b.record()));
				c.evidence().forEach(e -> named.add(e.record()));
			});
			knowledge.remedies().forEach(r -> r.links().forEach(l -> named.add(l.record())));
		}
		return named;
	}

	/** What one record says of a cause. */
	record Told(UUID record, String aspect, String says) {
	}

	/** What the records say, those of one aspect and record in one line. */
	static List<Told> told(List<Bearing> bearings) {
		Map<String, Told> lines = new LinkedHashMap<>();
		for (Bearing b : bearings) {
			lines.merge(b.aspect() + b.record().toString(), new Told(b.record(), b.aspect().label(), b.says()),
					(one, other) -> new Told(one.record(), one.aspect(), one.says() + "; " + other.says()));
		}
		return new ArrayList<>(lines.values());
	}
}
