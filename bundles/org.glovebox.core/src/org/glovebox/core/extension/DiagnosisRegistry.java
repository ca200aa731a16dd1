/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.extension;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.glovebox.api.diagnosis.Aspect;
import org.glovebox.api.diagnosis.Diagnosis;

/** The rules of the extension point {@code org.glovebox.api.diagnoses}. */
public final class DiagnosisRegistry {

	private static final String POINT = "org.glovebox.api.diagnoses";

	private final Contributions<Diagnosis<?>> contributions;
	private final List<Entry> entries;

	@SuppressWarnings("unchecked")
	public DiagnosisRegistry(IExtensionRegistry registry) {
		contributions = new Contributions<>(registry, POINT, "diagnosis",
				(Class<Diagnosis<?>>) (Class<?>) Diagnosis.class);
		entries = contributions.all().stream().map(this::entry).toList();
	}

	/**
	 * One rule as its XML describes it.
	 *
	 * @param contribution where it comes from
	 * @param version version of the rule
	 * @param code code of the entries of a knowledge base that it leads to, "" where there is none
	 * @param description what it looks for
	 * @param causes what may be behind the symptom, the most likely first
	 * @param remedies what helps
	 * @param references where that is known from
	 */
	public record Entry(Contribution contribution, String version, String code, String description,
			List<KnownCause> causes, List<String> remedies, List<String> references) {

		public Entry {
			causes = List.copyOf(causes);
			remedies = List.copyOf(remedies);
			references = List.copyOf(references);
		}

		public String id() {
			return contribution.id();
		}

		public String name() {
			return contribution.name();
		}
	}

	/**
	 * A cause that a rule knows.
	 *
	 * @param statement the cause in a sentence
	 * @param test how to tell it from others, "" where that is not said
	 * @param aspects what of the history of a cell bears on it
	 */
	public record KnownCause(String statement, String test, List<Aspect> aspects) {
		public KnownCause {
			aspects = List.copyOf(aspects);
		}
	}

	/** All rules, by id. */
	public List<Entry> all() {
		return entries;
	}

	public Optional<Entry> find(String id) {
		return entries.stream().filter(e -> e.id().equals(id)).findFirst();
	}

	/** The rule itself, created on first need. */
	public Creation<Diagnosis<?>> create(Entry entry) {
		return contributions.create(entry.contribution());
	}

	/** Rules that do not work, as far as it is known by now. */
	public List<ExtensionFailure> failures() {
		return contributions.failures();
	}

	private Entry entry(Contribution rule) {
		return new Entry(rule, rule.attribute("version").orElse("1"), rule.attribute("code").orElse(""),
				rule.attribute("description").orElse(""), rule.children("cause").stream().map(c -> cause(rule, c)).toList(),
				texts(rule, "remedy", "statement"), texts(rule, "reference", "text"));
	}

	private static List<String> texts(Contribution rule, String element, String attribute) {
		return rule.children(element).stream().flatMap(c -> c.attribute(attribute).stream()).toList();
	}

	private KnownCause cause(Contribution rule, Contribution cause) {
		List<Aspect> aspects = new ArrayList<>();
		for (String id : cause.list("bears")) {
			Arrays.stream(Aspect.values()).filter(a -> a.id().equals(id)).findFirst().ifPresentOrElse(aspects::add,
					() -> contributions.report(rule, "bears", "there is no aspect " + id));
		}
		return new KnownCause(cause.attribute("statement").orElse(""), cause.attribute("test").orElse(""), aspects);
	}
}
