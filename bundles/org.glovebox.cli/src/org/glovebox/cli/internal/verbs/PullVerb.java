/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import org.glovebox.cli.internal.Json;
import org.glovebox.cli.internal.Program;
import org.glovebox.cli.internal.Refusal;
import org.glovebox.cli.internal.Verb;
import org.glovebox.core.notebook.Exchange;
import org.glovebox.core.notebook.ExchangeReport;
import org.glovebox.core.notebook.Notebook;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code glovebox pull}: takes what the notebook of the group has and the own one has not. */
@Command(name = "pull")
public final class PullVerb extends Verb {

	@Parameters(paramLabel = "ADDRESS", arity = "0..1", description = "The notebook of the group; else the one from last time.")
	private String partner = "";

	@Option(names = "--conflicts", paramLabel = "SIDE",
			description = "Take mine, theirs or both where both sides changed the same field; else such records are left as they are.")
	private String side = "";

	@Option(names = "--all", description = "Look at all records again, such as after a project was opened to you.")
	private boolean all;

	public PullVerb(Program program) {
		super(program);
	}

	@Override
	protected void run() throws Exception {
		try (Notebook own = Notebooks.open(program(), folder())) {
			String named = partner(own, partner);
			try (Notebook group = Notebooks.open(program(), named)) {
				Exchange exchange = new Exchange(own, group, program().author(), monitor());
				if (all) {
					exchange.forgetPulled();
				}
				ExchangeReport report = exchange.pull(Exchanges.decisions(side));
				if (json()) {
					Json.write(console().out(), json -> Exchanges.json(json, named, report));
				} else {
					Exchanges.print(console(), "pulled from", named, report);
				}
				if (!report.complete()) {
					endRefused();
				}
			}
		}
	}

	/** The notebook to exchange with. */
	static String partner(Notebook own, String named) throws Refusal {
		if (!named.isEmpty()) {
			return named;
		}
		return Exchange.partner(own).orElseThrow(() -> new Refusal("this notebook is no copy of another one yet; "
				+ "name the address of the group"));
	}
}
