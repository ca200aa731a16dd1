/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.signing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.Save;
import org.glovebox.core.notebook.SaveOutcome;
import org.glovebox.core.notebook.Stored;
import org.glovebox.core.store.RecordFilter;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.core.store.RevisionInfo;
import org.glovebox.core.store.Sha256;
import org.glovebox.model.description.RecordLabels;
import org.glovebox.model.notebook.Annotation;
import org.glovebox.model.notebook.NotebookFactory;
import org.glovebox.model.notebook.Person;

/** The signatures of a notebook and the keys of its people. */
public final class Signatures {

	/** Names of the texts in which signatures are kept begin so; then come the revision and the hash of the text. */
	public static final String PREFIX = "signature/";

	/** Annotation of a person: the public key, X.509 in Base64. One for each key that the person has or had. */
	public static final String KEY = "org.glovebox.signing.ed25519";

	private final Notebook notebook;

	public Signatures(Notebook notebook) {
		this.notebook = notebook;
	}

	/** The beginning of the names of the texts with the signatures of a revision. */
	public static String prefix(Sha256 revision) {
		return PREFIX + revision.hex() + '/';
	}

	/** The signatures of a revision, oldest first; those that are damaged are left out, and found by verification. */
	public List<Signature> of(Sha256 revision) {
		return in(notebook.keptTexts(prefix(revision)));
	}

	/** The signatures among some texts, oldest first. */
	public static List<Signature> in(Map<String, String> texts) {
		return texts.values().stream().flatMap(text -> Signature.parse(text).stream())
				.sorted(Comparator.comparing(Signature::time)).toList();
	}

	/** The signature that locks a revision. */
	public static Optional<Signature> lock(List<Signature> signatures) {
		return signatures.stream().filter(signature -> signature.meaning() == Meaning.LOCK && signature.holds()).findFirst();
	}

	/** The person of the notebook who has a key. */
	public Optional<RecordSummary> owner(String publicKey) {
		return notebook.list(RecordFilter.ALL.ofKinds("Person")).stream()
				.filter(person -> notebook.load(person.uuid()).stored()
						.filter(stored -> has(stored, publicKey)).isPresent())
				.findFirst();
	}

	/** Whether a state of a person's record names a key. */
	public static boolean has(Stored stored, String publicKey) {
		return stored.record() instanceof Person person && person.getAnnotations().stream()
				.anyMatch(note -> KEY.equals(note.getKey()) && publicKey.equals(note.getText()));
	}

	/** Writes a public key down on the record of a person. */
	public SaveOutcome enrol(Stored person, SigningKey key, String author) {
		Annotation note = NotebookFactory.eINSTANCE.createAnnotation();
		note.setKey(KEY);
		note.setText(key.publicKey());
		((Person) person.record()).getAnnotations().add(note);
		return notebook.save(Save.edited(person), "new key for signatures", author);
	}

	/**
	 * Signs a revision.
	 *
	 * @param revision the revision
	 * @param meaning what is said
	 * @param person the record of the person, which must name the key
	 * @param remark what else is said, may be ""
	 * @param key the key
	 * @throws IllegalArgumentException where the record of the person does not name the key
	 */
	public Signature sign(RevisionInfo revision, Meaning meaning, UUID person, String remark, SigningKey key) {
		Stored signer = notebook.load(person).stored().filter(stored -> has(stored, key.publicKey()))
				.orElseThrow(() -> new IllegalArgumentException("the key is not on the record of the person"));
		Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
		String name = Optional.ofNullable(signer.record().getTitle()).orElseGet(() -> RecordLabels.of(signer.record()));
		Signature signature = Signature.of(revision.id(), revision.record(), meaning, person, name, now, remark, key);
		notebook.keepText(prefix(revision.id()) + Sha256.of(signature.text()).hex(), Optional.of(signature.text()));
		return signature;
	}
}
