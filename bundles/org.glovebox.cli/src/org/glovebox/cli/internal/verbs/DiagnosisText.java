/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.util.List;

import org.glovebox.api.diagnosis.Evidence;
import org.glovebox.api.diagnosis.Symptom;
import org.glovebox.cli.internal.Console;
import org.glovebox.core.diagnosis.Bearing;
import org.glovebox.core.diagnosis.DiagnosisReport;
import org.glovebox.core.diagnosis.Knowledge;
import org.glovebox.core.diagnosis.RuleReport;

/**
 * A diagnosis as people read it in a terminal: what was found in full, the rest in a line each.
 *
 * @param console where it is written to
 */
record DiagnosisText(Console console) {

	void print(DiagnosisReport report) {
		console.print(report.examined().name() + ": " + report.summary() + (report.isGenerated() ? " (generated data)" : ""));
		report.found().forEach(this::found);
		report.absent().forEach(r -> {
			console.print("");
			console.print("Not seen: " + r.rule().name());
			r.evidence().forEach(e -> evidence(e, "  "));
			missing(r);
		});
		if (!report.unjudged().isEmpty()) {
			console.print("");
		}
		report.unjudged().forEach(r -> console.print("Cannot be told: " + r.rule().name() + ": "
				+ String.join("; ", r.missing())));
		report.examined().unreadable().forEach((test, reason) -> console.say(test + " was left out: " + reason));
		report.faults().forEach(console::say);
	}

	private void found(RuleReport report) {
		console.print("");
		String entries = String.join(", ", report.knowledge().entries().stream().map(Knowledge.Link::name).toList());
		console.print(report.rule().name() + (entries.isEmpty() ? "" : " [" + entries + "]"));
		for (Symptom symptom : report.symptoms()) {
			console.print("  " + symptom.likelihood().word() + ": " + symptom.statement());
			symptom.evidence().forEach(e -> evidence(e, "    "));
		}
		missing(report);
		Knowledge knowledge = report.knowledge();
		knowledge.causes().forEach(this::cause);
		knowledge.remedies().forEach(r -> console.print("  remedy: " + r.statement() + links(r.links())));
		knowledge.references().forEach(r -> console.print("  reference: " + r));
	}

	private void evidence(Evidence evidence, String indent) {
		console.print(indent + evidence.statement());
		console.print(indent + "  " + evidence.explanation());
	}

	private void missing(RuleReport report) {
		report.missing().forEach(m -> console.print("  would help: " + m));
	}

	private void cause(Knowledge.Cause cause) {
		console.print("  cause: " + cause.statement() + links(cause.evidence()));
		if (!cause.test().isEmpty()) {
			console.print("    to tell: " + cause.test());
		}
		for (Bearing bearing : cause.bearings()) {
			console.print("    " + bearing.aspect().label() + ": " + bearing.says() + " (" + bearing.name() + ')');
		}
	}

	private static String links(List<Knowledge.Link> links) {
		return links.isEmpty() ? "" : " (" + String.join(", ", links.stream().map(Knowledge.Link::name).toList()) + ')';
	}
}
