/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.notebook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import org.glovebox.core.signing.Signature;
import org.glovebox.core.signing.Signatures;
import org.glovebox.core.store.NotebookStore;
import org.glovebox.core.store.Revision;
import org.glovebox.core.store.RevisionInfo;
import org.glovebox.core.store.Sha256;
import org.glovebox.model.notebook.Person;

/** Checks the signatures of people: each must be over a revision that is there, by a key that its person has or had. */
final class SignatureCheck {

	private final NotebookStore store;
	private final RecordLoader loader;
	private final LogbookCheck.Faults faults;
	private final Map<String, String> texts = new TreeMap<>();
	private final Map<UUID, Set<String>> keys = new HashMap<>();

	SignatureCheck(NotebookStore store, RecordLoader loader, LogbookCheck.Faults faults) {
		this.store = store;
		this.loader = loader;
		this.faults = faults;
	}

	void keptText(String name, String text) {
		if (name.startsWith(Signatures.PREFIX)) {
			texts.put(name, text);
		}
	}

	/** Looks at all signatures; returns how many there are. */
	long check() {
		texts.forEach((name, text) -> {
			Optional<Signature> signature = Signature.parse(text);
			String record = signature.map(s -> s.record().toString()).orElseGet(() -> recordOf(name));
			problem(name, text, signature).ifPresent(
					problem -> faults.add("signature", name.substring(Signatures.PREFIX.length()), record, problem));
		});
		return texts.size();
	}

	private String recordOf(String name) {
		String[] parts = name.split("/");
		return Sha256.tryParse(parts[1]).flatMap(store::revision).map(revision -> revision.info().record().toString()).orElse("");
	}

	private Optional<String> problem(String name, String text, Optional<Signature> parsed) {
		if (parsed.isEmpty()) {
			return Optional.of("it does not have the form of a signature");
		}
		Signature signature = parsed.get();
		Optional<RevisionInfo> revision = store.revision(signature.revision()).map(Revision::info);
		if (!name.equals(Signatures.prefix(signature.revision()) + Sha256.of(text).hex())) {
			return Optional.of("it was filed under another name");
		}
		if (revision.isEmpty()) {
			return Optional.of("the revision that was signed is missing");
		}
		if (!revision.get().record().equals(signature.record())) {
			return Optional.of("the revision that was signed is of another record");
		}
		if (!signature.holds()) {
			return Optional.of("it is not the signature of " + signature.name() + " over what it says");
		}
		return keys(signature.person()).contains(signature.key()) ? Optional.empty()
				: Optional.of("the record of " + signature.name() + " never had the key of the signature");
	}

	/** All keys that the record of a person has or had. */
	private Set<String> keys(UUID person) {
		return keys.computeIfAbsent(person, uuid -> {
			Set<String> found = new HashSet<>();
			for (RevisionInfo revision : store.history(uuid)) {
				loader.revision(revision.id()).stored().map(Stored::record).filter(Person.class::isInstance)
						.map(Person.class::cast).ifPresent(known -> known.getAnnotations().stream()
								.filter(note -> Signatures.KEY.equals(note.getKey()) && note.getText() != null)
								.forEach(note -> found.add(note.getText())));
			}
			return found;
		});
	}
}
