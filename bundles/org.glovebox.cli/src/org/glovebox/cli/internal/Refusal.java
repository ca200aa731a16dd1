/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal;

import java.util.Collection;
import java.util.List;

import org.glovebox.api.Message;
import org.glovebox.api.Severity;
import org.glovebox.core.analysis.NearestName;

/** Ends a verb that cannot do what it was asked to, with the reason; the program ends with {@link ExitCode#REFUSED}. */
public final class Refusal extends Exception {

	private static final long serialVersionUID = 1;

	private final transient List<Message> messages;

	/**
	 * @param about file or record that it is about, "" for none
	 * @param messages why; the first error is the reason
	 */
	public Refusal(String about, List<Message> messages) {
		super(text(about, messages));
		this.messages = List.copyOf(messages);
	}

	public Refusal(String reason) {
		super(reason);
		this.messages = List.of(Message.error(reason));
	}

	/**
	 * A name that stands for nothing.
	 *
	 * @param what what it should name, such as "kind of chart"
	 * @param typed the name
	 * @param known the names that there are
	 */
	public static Refusal unknown(String what, String typed, Collection<String> known) {
		String hint = NearestName.of(typed, known).map(n -> "; did you mean " + n + "?").orElse(".");
		return new Refusal("there is no " + what + ' ' + typed + hint
				+ (known.isEmpty() ? " None is installed." : " There are " + String.join(", ", known)));
	}

	public List<Message> messages() {
		return messages;
	}

	private static String text(String about, List<Message> messages) {
		String reason = messages.stream().filter(m -> m.severity() == Severity.ERROR).findFirst()
				.or(() -> messages.stream().findFirst()).map(Message::text).orElse("no reason is known");
		return about.isEmpty() ? reason : about + ": " + reason;
	}
}
