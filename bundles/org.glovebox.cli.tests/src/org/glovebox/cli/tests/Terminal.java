/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.RegistryFactory;
import org.glovebox.cli.internal.Console;
import org.glovebox.cli.internal.Program;
import org.glovebox.cli.internal.Verbs;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;

/** Types a command line as a user does and keeps what came of it. */
final class Terminal {

	private final Map<String, String> environment;

	private Terminal(Map<String, String> environment) {
		this.environment = environment;
	}

	/** A terminal in whose environment a notebook is named. */
	static Terminal at(Path notebook) {
		return new Terminal(Map.of("GLOVEBOX_NOTEBOOK", notebook.toString(), "GLOVEBOX_AUTHOR", "tester"));
	}

	/** The same, with one more variable in its environment. */
	Terminal with(String name, String value) {
		Map<String, String> more = new HashMap<>(environment);
		more.put(name, value);
		return new Terminal(more);
	}

	/**
	 * What came of a command.
	 *
	 * @param code exit code
	 * @param out standard output
	 * @param err standard error
	 */
	record Result(int code, String out, String err) {

		/** The same, where the command has done its work. */
		Result done() {
			assertEquals(0, code, err);
			return this;
		}

		/** The same, where it ended with a code and a message that holds some texts. */
		Result fails(int expected, String... texts) {
			assertEquals(expected, code, out + err);
			for (String text : texts) {
				if (!err.contains(text)) {
					throw new AssertionError("\"" + text + "\" is not in: " + err);
				}
			}
			return this;
		}

		/** The one document on standard output. */
		JsonElement document() {
			try (JsonReader reader = new JsonReader(new java.io.StringReader(out))) {
				reader.setStrictness(Strictness.STRICT);
				JsonElement document = JsonParser.parseReader(reader);
				assertEquals(com.google.gson.stream.JsonToken.END_DOCUMENT, reader.peek(), "more than one document");
				return document;
			} catch (java.io.IOException e) {
				throw new AssertionError(e);
			}
		}

		/** The document, where it is an object. */
		JsonObject json() {
			return document().getAsJsonObject();
		}

		/** The lines of standard output. */
		List<String> lines() {
			return out.lines().toList();
		}
	}

	Result run(Object... arguments) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		String[] texts = List.of(arguments).stream().map(Object::toString).toArray(String[]::new);
		try (PrintStream o = new PrintStream(out, true, StandardCharsets.UTF_8);
				PrintStream e = new PrintStream(err, true, StandardCharsets.UTF_8)) {
			int code = Verbs.run(new Program(RegistryFactory.getRegistry(), environment, new Console(o, e)), texts);
			return new Result(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
		}
	}
}
