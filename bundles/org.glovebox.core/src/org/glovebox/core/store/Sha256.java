/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The SHA-256 of some bytes (FIPS 180-4), by which revisions and files are addressed.
 *
 * @param hex 64 hexadecimal digits in lower case
 */
public record Sha256(String hex) {

	private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");
	private static final int SHORT = 12;
	private static final int CHUNK = 1 << 16;

	public Sha256 {
		if (!FORM.matcher(hex).matches()) {
			throw new IllegalArgumentException("not a SHA-256 in hexadecimal: " + hex);
		}
	}

	/** The hash of the bytes. */
	public static Sha256 of(byte[] bytes) {
		return new Sha256(HexFormat.of().formatHex(digest().digest(bytes)));
	}

	/** The hash of a text in UTF-8. */
	public static Sha256 of(String text) {
		return of(text.getBytes(StandardCharsets.UTF_8));
	}

	/** The hash that a finished digest holds; resets the digest. */
	public static Sha256 of(MessageDigest digest) {
		return new Sha256(HexFormat.of().formatHex(digest.digest()));
	}

	/**
	 * The hash of the rest of a stream, which stays open.
	 *
	 * @throws IOException where it cannot be read
	 */
	public static Sha256 of(InputStream in) throws IOException {
		MessageDigest digest = digest();
		byte[] chunk = new byte[CHUNK];
		for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
			digest.update(chunk, 0, n);
		}
		return of(digest);
	}

	/** A hash written as text; empty where the text is none. */
	public static Optional<Sha256> tryParse(String text) {
		return FORM.matcher(text).matches() ? Optional.of(new Sha256(text)) : Optional.empty();
	}

	/** A new SHA-256 digest. */
	public static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-256", e);
		}
	}

	/** The first digits, enough for people to tell revisions apart. */
	public String abbreviated() {
		return hex.substring(0, SHORT);
	}

	@Override
	public String toString() {
		return hex;
	}
}
