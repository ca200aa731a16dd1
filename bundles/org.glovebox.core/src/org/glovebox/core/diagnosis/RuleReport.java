/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.diagnosis;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.glovebox.api.diagnosis.Evidence;
import org.glovebox.api.diagnosis.Judgement;
import org.glovebox.api.diagnosis.Judgement.Absent;
import org.glovebox.api.diagnosis.Judgement.Found;
import org.glovebox.api.diagnosis.Judgement.Unjudged;
import org.glovebox.api.diagnosis.Symptom;
import org.glovebox.core.extension.DiagnosisRegistry;

/**
 * What a rule says of a cell.
 *
 * @param rule the rule
 * @param settings every setting as it was used, in the form in which it is stored
 * @param judgement what it found
 * @param knowledge causes and remedies; empty where nothing was found
 */
public record RuleReport(DiagnosisRegistry.Entry rule, Map<String, String> settings, Judgement judgement,
		Knowledge knowledge) {

	public RuleReport {
		settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
	}

	/** What the cell shows; empty where it does not show the symptom or that cannot be told. */
	public List<Symptom> symptoms() {
		return judgement instanceof Found found ? found.symptoms() : List.of();
	}

	/** The numbers that it rests on: of the symptoms, or of what was looked at without finding one. */
	public List<Evidence> evidence() {
		return switch (judgement) {
		case Found found -> found.symptoms().stream().flatMap(s -> s.evidence().stream()).toList();
		case Absent absent -> absent.readings();
		case Unjudged unjudged -> List.of();
		};
	}

	/** What would make the judgement surer, or possible at all; a sentence each without full stop. */
	public List<String> missing() {
		return switch (judgement) {
		case Found found -> found.missing();
		case Absent absent -> absent.missing();
		case Unjudged unjudged -> unjudged.missing();
		};
	}

	/** The verdict in words: "very likely", "not seen", "cannot be told". */
	public String verdict() {
		return switch (judgement) {
		case Found found -> found.symptoms().get(0).likelihood().word();
		case Absent absent -> "not seen";
		case Unjudged unjudged -> "cannot be told";
		};
	}
}
