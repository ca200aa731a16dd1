/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.glovebox.api.Monitor;
import org.glovebox.core.merge.Decisions;
import org.glovebox.core.notebook.MergeOutcome;
import org.glovebox.core.notebook.PastRevisions;
import org.glovebox.core.notebook.Save;
import org.glovebox.core.notebook.SaveOutcome;
import org.glovebox.core.notebook.Stored;
import org.glovebox.core.notebook.VerifyReport;
import org.glovebox.core.notebook.VerifyReport.Fault;
import org.glovebox.core.signing.Meaning;
import org.glovebox.core.signing.Signature;
import org.glovebox.core.signing.Signatures;
import org.glovebox.core.signing.SigningKey;
import org.glovebox.core.store.RevisionInfo;
import org.glovebox.core.store.StoreOpening;
import org.glovebox.model.material.Lot;
import org.glovebox.model.notebook.NotebookPackage;
import org.glovebox.model.notebook.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignatureTest {

	private static final SigningKey KEY = SigningKey.generate();

	@TempDir
	Path folder;
	private OpenNotebook open;
	private Person ada;
	private Lot lot;
	private RevisionInfo revision;
	private Signatures signatures;

	@BeforeEach
	void open() {
		open = OpenNotebook.create(folder.resolve("notebook"));
		ada = OpenNotebook.make(NotebookPackage.Literals.PERSON, Person.class, "Ada Lovelace");
		lot = OpenNotebook.lot("NaCl");
		open.save(ada);
		revision = open.save(lot).revision();
		signatures = new Signatures(open.notebook);
		OpenNotebook.saved(signatures.enrol(open.load(ada), KEY, "Ada"));
	}

	@AfterEach
	void close() {
		open.close();
	}

	private Signature sign(Meaning meaning) {
		return signatures.sign(revision, meaning, OpenNotebook.uuid(ada), "", KEY);
	}

	private VerifyReport verified() throws IOException {
		return open.notebook.verify(Monitor.NONE);
	}

	private Fault fault() throws IOException {
		List<Fault> faults = verified().faults();
		assertEquals(1, faults.size(), faults::toString);
		assertEquals("signature", faults.get(0).what());
		return faults.get(0);
	}

	private String name() {
		return open.notebook.keptTexts(Signatures.PREFIX).keySet().iterator().next();
	}

	@Test
	void signaturesAreKeptAndVerified() throws IOException {
		Signature author = sign(Meaning.AUTHOR);
		assertTrue(author.holds());
		assertEquals(Optional.of(author), Signature.parse(author.text()));
		Signature witness = signatures.sign(revision, Meaning.WITNESS, OpenNotebook.uuid(ada), "seen\nit", KEY);
		assertEquals("witnessed by Ada Lovelace: seen it", witness.sentence());
		assertEquals(2, signatures.of(revision.id()).size());
		assertEquals(2, verified().signatures());
		assertEquals(List.of(), verified().faults());
		assertEquals(ada.getUuid(), signatures.owner(KEY.publicKey()).orElseThrow().uuid().toString());
	}

	@Test
	void aKeyThatIsNotOnTheRecordOfThePersonDoesNotSign() {
		assertThrows(IllegalArgumentException.class, () -> signatures.sign(revision, Meaning.AUTHOR,
				OpenNotebook.uuid(ada), "", SigningKey.generate()));
	}

	@Test
	void anyChangedStatementIsNamedWithItsRecord() throws IOException {
		String text = sign(Meaning.AUTHOR).text();
		for (String changed : List.of(text.replace("meaning author", "meaning lock"), text.replace("Ada", "Bob"),
				text.replace("remark ", "remark and more"))) {
			assertTrue(Signature.parse(changed).filter(signature -> !signature.holds()).isPresent(), changed);
		}
		assertTrue(Signature.parse(text + "more\n").isEmpty());
		String changed = text.replace("meaning author", "meaning witness");
		open.notebook.keepText(Signatures.prefix(revision.id()) + org.glovebox.core.store.Sha256.of(changed).hex(),
				Optional.of(changed));
		assertTrue(fault().text().contains("not the signature of Ada"), fault().text());
		assertEquals(open.notebook.summary(OpenNotebook.uuid(lot)).orElseThrow().shortId(), fault().record());
	}

	@Test
	void aSignatureThatIsTakenOutOrReplacedIsNamed() throws IOException {
		sign(Meaning.AUTHOR);
		String name = name();
		open.notebook.keepText(name, Optional.empty());
		assertTrue(fault().text().contains("taken out"), fault().text());
	}

	@Test
	void aSignatureByAKeyThatThePersonNeverHadIsNamed() throws IOException {
		Person bo = OpenNotebook.make(NotebookPackage.Literals.PERSON, Person.class, "Bo");
		open.save(bo);
		SigningKey other = SigningKey.generate();
		OpenNotebook.saved(signatures.enrol(open.load(bo), other, "Bo"));
		String text = signatures.sign(revision, Meaning.AUTHOR, OpenNotebook.uuid(bo), "", other).text();
		assertEquals(List.of(), verified().faults());
		Signature forged = Signature.parse(text).orElseThrow();
		assertTrue(forged.holds());
		Stored person = open.load(bo);
		((Person) person.record()).getAnnotations().clear();
		open.edit(person, "key is lost");
		// what was signed while the key was there stays signed
		assertEquals(List.of(), verified().faults());
	}

	@Test
	void aLockedRecordIsChangedOnlyAfterItIsUnlocked() throws IOException {
		sign(Meaning.LOCK);
		Stored edited = open.load(lot);
		edited.record().setTitle("NaCl, dried");
		SaveOutcome refused = open.notebook.save(Save.edited(edited), "", "Bo");
		assertTrue(assertInstanceOf(SaveOutcome.Invalid.class, refused).message().contains("locked by Ada Lovelace"));
		assertInstanceOf(MergeOutcome.Invalid.class, open.notebook.merge(Save.edited(edited), Decisions.none(), "", "Bo"));
		RevisionInfo unlocked = OpenNotebook.saved(new PastRevisions(open.notebook).unlock(OpenNotebook.uuid(lot), "wrong title", "Bo")).revision();
		assertEquals("unlocked: wrong title", unlocked.message());
		assertEquals(List.of(revision.id()), unlocked.parents());
		Stored again = open.load(lot);
		again.record().setTitle("NaCl, dried");
		open.edit(again, "");
		assertEquals(1, signatures.of(revision.id()).size());
		assertEquals(List.of(), verified().faults());
	}

	@Test
	void aBackupHasTheSignatures() throws IOException {
		sign(Meaning.LOCK);
		open.notebook.backup(folder.resolve("backup"), Monitor.NONE);
		Map<String, String> kept = open.notebook.keptTexts(Signatures.PREFIX);
		Path restored = folder.resolve("restored");
		String newest = new H2StoreProvider().backups(folder.resolve("backup")).backups().get(0).name();
		StoreOpening made = new H2StoreProvider().restore(folder.resolve("backup"), newest, restored.toString(), fraction -> {
			// nobody watches
		});
		assertInstanceOf(StoreOpening.Opened.class, made).store().close();
		try (OpenNotebook copy = OpenNotebook.open(restored)) {
			assertEquals(kept, copy.notebook.keptTexts(Signatures.PREFIX));
			assertEquals(1, copy.notebook.verify(Monitor.NONE).signatures());
		}
	}

	@Test
	void aKeyIsKeptEncryptedAndNeverOverwritten() throws IOException, GeneralSecurityException {
		Path file = folder.resolve("ada.key");
		KEY.write(file, "a password".toCharArray());
		assertThrows(IOException.class, () -> KEY.write(file, "a password".toCharArray()));
		assertEquals(KEY.publicKey(), SigningKey.read(file, "a password".toCharArray()).publicKey());
		assertThrows(GeneralSecurityException.class, () -> SigningKey.read(file, "another one".toCharArray()));
		String text = Files.readString(file);
		assertThrows(GeneralSecurityException.class,
				() -> SigningKey.read(text.replace("PUBLIC KEY", "KEY"), "a password".toCharArray()));
		String other = SigningKey.generate().publicKey();
		assertThrows(GeneralSecurityException.class,
				() -> SigningKey.read(text.replace(KEY.publicKey(), other), "a password".toCharArray()));
	}
}
