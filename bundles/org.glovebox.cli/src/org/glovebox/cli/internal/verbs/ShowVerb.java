/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.glovebox.cli.internal.Json;
import org.glovebox.cli.internal.Program;
import org.glovebox.cli.internal.Verb;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.Stored;
import org.glovebox.core.result.ClaimComparison;
import org.glovebox.core.store.RevisionInfo;
import org.glovebox.model.description.Field;
import org.glovebox.model.description.Fields;
import org.glovebox.model.description.Labels;
import org.glovebox.model.description.RecordLabels;
import org.glovebox.model.notebook.Record;
import org.glovebox.units.Quantity;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code glovebox show}: one record with everything in it. */
@Command(name = "show")
public final class ShowVerb extends Verb {

	@Parameters(paramLabel = "RECORD", description = "Short id or UUID.")
	private String record;

	@Option(names = "--history", description = "Also list who changed it when.")
	private boolean history;

	@Option(names = "--why", description = "Also show the numbers that follow from its lineage, with their derivation.")
	private boolean why;

	public ShowVerb(Program program) {
		super(program);
	}

	@Override
	protected void run() throws Exception {
		try (Notebook open = Notebooks.open(program(), location())) {
			Stored stored = Notebooks.load(open, record);
			List<RevisionInfo> revisions = open.history(stored.revision().record());
			List<ClaimComparison> compared = ClaimComparison.of(open, stored.record());
			List<DerivedNumber> derived = why ? DerivedNumber.of(open, stored.record()) : List.of();
			if (json()) {
				Json.write(console().out(), json -> write(json, stored, revisions, derived, compared));
			} else {
				print(stored.record());
				compared.forEach(c -> console().print("  " + c.sentence()));
				derived.forEach(d -> console().print("  " + d.title() + ": " + d.explanation()));
				if (history) {
					revisions.forEach(r -> console().print("  " + r.time() + "  " + r.author() + "  " + r.message()));
				}
			}
		}
	}

	private void print(Record shown) {
		console().print(Labels.kind(shown.eClass()) + "  " + RecordLabels.of(shown));
		fields(shown, "  ");
	}

	private void fields(EObject part, String indent) {
		for (Field field : Fields.of(part.eClass())) {
			if (!part.eIsSet(field.feature())) {
				continue;
			}
			if (field.feature() instanceof EReference reference && reference.isContainment()) {
				for (EObject child : children(part, reference)) {
					console().print(indent + field.label() + ": " + RecordLabels.of(child));
					fields(child, indent + "    ");
				}
			} else {
				console().print(indent + field.label() + ": " + RecordLabels.value(part, field.feature()));
			}
		}
	}

	@SuppressWarnings("unchecked")
	private static List<EObject> children(EObject part, EReference reference) {
		Object value = part.eGet(reference);
		return reference.isMany() ? (List<EObject>) value : List.of((EObject) value);
	}

	private static void write(Json json, Stored stored, List<RevisionInfo> revisions, List<DerivedNumber> derived,
			List<ClaimComparison> compared) {
		Record shown = stored.record();
		json.object(() -> {
			json.field("kind", shown.eClass().getName()).field("id", String.valueOf(shown.getShortId()))
					.field("uuid", shown.getUuid()).field("revision", stored.revision().id());
			json.name("fields");
			object(json, shown);
			json.name("derived").array(() -> derived.forEach(d -> json.object(() -> json.field("name", d.name())
					.field("of", d.of()).field("value", d.value()).field("unit", d.unit()).field("explanation", d.explanation()))));
			json.name("comparisons").array(() -> compared.forEach(c -> json.object(() -> json
					.field("property", c.claim().property()).field("published", c.claim().value().text())
					.field("claim", c.claim().source()).field("found", c.own().value().text())
					.field("analysis", c.own().source()).field("deviation", c.deviation())
					.field("sentence", c.sentence()))));
			json.name("revisions").array(() -> revisions.forEach(r -> json.object(() -> json.field("id", r.id())
					.field("time", r.time()).field("author", r.author()).field("message", r.message()))));
		});
	}

	private static void object(Json json, EObject part) {
		json.object(() -> {
			json.field("type", part.eClass().getName());
			for (Field field : Fields.of(part.eClass())) {
				if (part.eIsSet(field.feature())) {
					json.name(field.feature().getName());
					value(json, part, field);
				}
			}
		});
	}

	private static void value(Json json, EObject part, Field field) {
		if (field.feature() instanceof EReference reference && reference.isContainment()) {
			if (reference.isMany()) {
				json.array(() -> children(part, reference).forEach(c -> object(json, c)));
			} else {
				object(json, (EObject) part.eGet(reference));
			}
		} else if (part.eGet(field.feature()) instanceof List<?> many) {
			json.array(() -> many.forEach(v -> plain(json, v)));
		} else {
			plain(json, part.eGet(field.feature()));
		}
	}

	private static void plain(Json json, Object value) {
		switch (value) {
		case Quantity q -> json.object(() -> json.field("text", q.text()).field("canonical", q.canonical())
				.field("unit", q.dimension().canonicalUnit().symbol()));
		case Record r -> json.object(() -> json.field("id", String.valueOf(r.getShortId())).field("uuid", r.getUuid())
				.field("title", String.valueOf(r.getTitle())));
		case Number n -> json.value(n);
		case Boolean b -> json.value(b);
		default -> json.value(value.toString());
		}
	}
}
