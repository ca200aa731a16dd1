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
import org.glovebox.core.store.Rights;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code glovebox push}: gives the notebook of the group what it has not. */
@Command(name = "push")
public final class PushVerb extends Verb {

	@Parameters(paramLabel = "ADDRESS", arity = "0..1", description = "The notebook of the group; else the one from last time.")
	private String partner = "";

	public PushVerb(Program program) {
		super(program);
	}

	@Override
	protected void run() throws Exception {
		try (Notebook own = Notebooks.open(program(), folder())) {
			String named = PullVerb.partner(own, partner);
			try (Notebook group = Notebooks.open(program(), named)) {
				if (group.rights() == Rights.READ) {
					throw new Refusal("you may read the notebook at " + named + ", not save in it");
				}
				ExchangeReport report = new Exchange(own, group, program().author(), monitor()).push();
				if (json()) {
					Json.write(console().out(), json -> Exchanges.json(json, named, report));
				} else {
					Exchanges.print(console(), "pushed to", named, report);
				}
				if (!report.complete()) {
					endRefused();
				}
			}
		}
	}
}
