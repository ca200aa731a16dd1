/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.signing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.glovebox.core.store.Sha256;

/**
 * A statement of a person about a revision, with the signature over it. Its text is, in UTF-8, with each line ending in a
 * single line feed:
 *
 * <pre>
 * glovebox-signature 1
 * revision 9f86d081…           SHA-256 of the revision
 * record 6f1c2a34-…            UUID of its record
 * meaning author               author, witness or lock
 * person 0b9c41d2-…            UUID of the record of the person
 * name Ada Lovelace            as the person was called
 * time 2026-11-29T08:30:00Z
 * remark                       what else was said, without line breaks
 * key MCowBQYDK2VwAyEA…        the public key, X.509 in Base64
 * signature kH5d…              Ed25519 (RFC 8032) over all lines before this one, in Base64
 * </pre>
 *
 * @param revision the revision
 * @param record its record
 * @param meaning what is said
 * @param person the record of the person
 * @param name what the person was called
 * @param time when
 * @param remark what else was said, in one line, may be ""
 * @param key the public key
 * @param value the signature
 */
public record Signature(Sha256 revision, UUID record, Meaning meaning, UUID person, String name, Instant time,
		String remark, String key, String value) {

	private static final String MAGIC = "glovebox-signature 1";
	private static final int LINES = 10;

	/** Signs a statement. */
	static Signature of(Sha256 revision, UUID record, Meaning meaning, UUID person, String name, Instant time,
			String remark, SigningKey key) {
		Signature unsigned = new Signature(revision, record, meaning, person, oneLine(name), time, oneLine(remark),
				key.publicKey(), "");
		byte[] value = key.sign(unsigned.statement().getBytes(StandardCharsets.UTF_8));
		return new Signature(revision, record, meaning, person, unsigned.name(), time, unsigned.remark(), key.publicKey(),
				Base64.getEncoder().encodeToString(value));
	}

	private static String oneLine(String text) {
		return text.strip().replaceAll("\\s+", " ");
	}

	/** Reads a text; empty where it does not have the form of a signature. */
	public static Optional<Signature> parse(String text) {
		List<String> lines = text.lines().toList();
		if (lines.size() != LINES || !lines.get(0).equals(MAGIC)) {
			return Optional.empty();
		}
		try {
			Signature parsed = new Signature(new Sha256(value(lines, 1, "revision")),
					UUID.fromString(value(lines, 2, "record")), Meaning.of(value(lines, 3, "meaning")).orElseThrow(
							() -> new IllegalArgumentException("meaning")),
					UUID.fromString(value(lines, 4, "person")), value(lines, 5, "name"),
					Instant.parse(value(lines, 6, "time")), value(lines, 7, "remark"), value(lines, 8, "key"),
					value(lines, 9, "signature"));
			return parsed.text().equals(text) ? Optional.of(parsed) : Optional.empty();
		} catch (IllegalArgumentException | DateTimeException e) {
			return Optional.empty();
		}
	}

	private static String value(List<String> lines, int at, String key) {
		if (!lines.get(at).startsWith(key + ' ')) {
			throw new IllegalArgumentException("expected " + key);
		}
		return lines.get(at).substring(key.length() + 1);
	}

	private String statement() {
		return String.join("\n", MAGIC, "revision " + revision.hex(), "record " + record, "meaning " + meaning.text(),
				"person " + person, "name " + name, "time " + time, "remark " + remark, "key " + key) + "\n";
	}

	/** As it is kept. */
	public String text() {
		return statement() + "signature " + value + "\n";
	}

	/** Whether the statement is as it was signed by who has the private key. */
	public boolean holds() {
		try {
			return SigningKey.verify(key, statement().getBytes(StandardCharsets.UTF_8), Base64.getDecoder().decode(value));
		} catch (GeneralSecurityException | IllegalArgumentException e) {
			return false;
		}
	}

	/** What was done by whom, such as "signed and locked by Ada Lovelace". */
	public String sentence() {
		return meaning.past() + " by " + name + (remark.isEmpty() ? "" : ": " + remark);
	}
}
