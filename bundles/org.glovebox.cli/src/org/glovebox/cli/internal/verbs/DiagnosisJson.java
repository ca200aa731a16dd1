/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.glovebox.api.diagnosis.Evidence;
import org.glovebox.api.diagnosis.ExaminedTest;
import org.glovebox.api.diagnosis.Judgement;
import org.glovebox.api.diagnosis.Mark;
import org.glovebox.cli.internal.Json;
import org.glovebox.core.diagnosis.Bearing;
import org.glovebox.core.diagnosis.DiagnosisReport;
import org.glovebox.core.diagnosis.Knowledge;
import org.glovebox.core.diagnosis.RuleReport;

/**
 * A diagnosis as JSON.
 *
 * @param json where it is written to
 * @param drawn the files that show evidence
 */
record DiagnosisJson(Json json, Map<Evidence, Path> drawn) {

	void write(DiagnosisReport report, Optional<String> kept) {
		json.object(() -> {
			json.field("cell", report.examined().name()).field("summary", report.summary())
					.field("generated", report.isGenerated());
			json.name("tests").array(() -> report.examined().tests().forEach(this::test));
			json.field("unreadable", report.examined().unreadable());
			json.name("rules").array(() -> report.rules().forEach(this::rule));
			json.field("faults", report.faults()).field("saved", kept);
		});
	}

	private void test(ExaminedTest test) {
		json.object(() -> json.field("id", test.name()).field("title", test.title())
				.field("technique", test.data().technique().id()).field("began", test.began())
				.field("generated", test.generated()).field("analyses", test.analyses().keySet())
				.field("refusals", test.refusals()));
	}

	private void rule(RuleReport report) {
		json.object(() -> {
			json.field("rule", report.rule().id()).field("name", report.rule().name()).field("version", report.rule().version())
					.field("judgement", switch (report.judgement()) {
					case Judgement.Found found -> "found";
					case Judgement.Absent absent -> "absent";
					case Judgement.Unjudged unjudged -> "unjudged";
					}).field("settings", report.settings());
			json.name("symptoms").array(() -> report.symptoms().forEach(s -> json.object(() -> {
				json.field("statement", s.statement()).field("likelihood", s.likelihood().word());
				json.name("evidence").array(() -> s.evidence().forEach(this::evidence));
			})));
			json.name("readings").array(() -> {
				if (report.judgement() instanceof Judgement.Absent absent) {
					absent.readings().forEach(this::evidence);
				}
			});
			json.field("missing", report.missing());
			knowledge(report.knowledge());
		});
	}

	private void evidence(Evidence evidence) {
		json.object(() -> {
			json.field("statement", evidence.statement()).field("property", evidence.property()).field("value", evidence.value())
					.field("unit", evidence.unit()).field("explanation", evidence.explanation());
			json.name("marks").array(() -> evidence.marks().forEach(this::mark));
			json.field("figure", Optional.ofNullable(drawn.get(evidence)).map(Path::toAbsolutePath));
		});
	}

	private void mark(Mark mark) {
		json.object(() -> json.field("test", mark.test()).field("analyzer", mark.analyzer()).field("table", mark.table())
				.field("x", mark.x()).field("y", mark.y()).field("firstRow", mark.firstRow()).field("lastRow", mark.lastRow())
				.field("label", mark.label()));
	}

	private void knowledge(Knowledge knowledge) {
		json.field("knowledge", knowledge.entries().stream().map(Knowledge.Link::name).toList());
		json.name("causes").array(() -> knowledge.causes().forEach(c -> json.object(() -> {
			json.field("statement", c.statement()).field("test", c.test()).field("evidence", names(c.evidence()));
			json.name("records").array(() -> c.bearings().forEach(this::bearing));
		})));
		json.name("remedies").array(() -> knowledge.remedies().forEach(r -> json.object(() -> json
				.field("statement", r.statement()).field("records", names(r.links())))));
		json.field("references", knowledge.references());
	}

	private void bearing(Bearing bearing) {
		json.object(() -> json.field("id", bearing.name()).field("uuid", bearing.record())
				.field("aspect", bearing.aspect().id()).field("says", bearing.says()));
	}

	private static List<String> names(List<Knowledge.Link> links) {
		return links.stream().map(Knowledge.Link::name).toList();
	}
}
