/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;

import org.glovebox.cli.internal.Program;
import org.glovebox.cli.internal.Refusal;
import org.glovebox.core.signing.SigningKey;

/** A file with the key of a person, and the password that opens it. */
final class KeyFile {

	/** Variable of the environment with the password, for scripts. */
	static final String PASSWORD = "GLOVEBOX_KEY_PASSWORD";
	private static final int SHORTEST = 8;

	private final Program program;
	private final Path file;

	KeyFile(Program program, Path file) {
		this.program = program;
		this.file = file;
	}

	SigningKey read() throws Refusal, IOException {
		if (!Files.isRegularFile(file)) {
			throw new Refusal("there is no key at " + file + "; 'glovebox key --new FILE --person PERSON' makes one");
		}
		try {
			return SigningKey.read(file, password("Password of " + file + ": "));
		} catch (GeneralSecurityException e) {
			throw new Refusal(file + ": the password is not the right one, or it is no key");
		}
	}

	void write(SigningKey key) throws Refusal, IOException {
		if (Files.exists(file)) {
			throw new Refusal(file + ": it is there already, and a key is never overwritten");
		}
		char[] password = password("Password for the new key: ");
		if (password.length < SHORTEST) {
			throw new Refusal("the password has less than " + SHORTEST + " characters");
		}
		key.write(file, password);
	}

	private char[] password(String prompt) throws Refusal {
		Optional<String> given = program.variable(PASSWORD);
		if (given.isPresent()) {
			return given.get().toCharArray();
		}
		java.io.Console terminal = System.console();
		char[] typed = terminal == null ? null : terminal.readPassword("%s", prompt);
		if (typed == null) {
			throw new Refusal("there is nobody to ask for the password; scripts set " + PASSWORD);
		}
		return typed;
	}
}
