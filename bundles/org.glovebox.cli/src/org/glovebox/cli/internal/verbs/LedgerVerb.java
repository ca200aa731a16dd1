/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.glovebox.cli.internal.Console;
import org.glovebox.cli.internal.Json;
import org.glovebox.cli.internal.Program;
import org.glovebox.cli.internal.Refusal;
import org.glovebox.cli.internal.TextTable;
import org.glovebox.cli.internal.Verb;
import org.glovebox.core.ledger.Ledger;
import org.glovebox.core.ledger.Withdrawal;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.Stored;
import org.glovebox.model.description.RecordLabels;
import org.glovebox.model.material.Material;
import org.glovebox.units.Quantity;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code glovebox ledger}: what was taken from a material and what is left. */
@Command(name = "ledger")
public final class LedgerVerb extends Verb {

	@Parameters(paramLabel = "RECORD", description = "Short id or UUID of a material.")
	private String record;

	public LedgerVerb(Program program) {
		super(program);
	}

	@Override
	protected void run() throws Exception {
		try (Notebook open = Notebooks.open(program(), location())) {
			Stored stored = Notebooks.load(open, record);
			if (!(stored.record() instanceof Material material)) {
				throw new Refusal(record + " is no material; only lots, batches and samples have a ledger");
			}
			Ledger ledger = Ledger.of(open, material);
			if (json()) {
				Json.write(console().out(), json -> write(json, material, ledger));
			} else {
				console().print(RecordLabels.of(material));
				print(console(), ledger);
			}
		}
	}

	private static void print(Console console, Ledger ledger) {
		if (!ledger.withdrawals().isEmpty()) {
			TextTable table = new TextTable("when", "taken", "left", "by", "");
			ledger.total().ifPresent(total -> table.row("", "", total.text(), "", "there was"));
			List<Optional<Quantity>> left = ledger.remainders();
			for (int i = 0; i < left.size(); i++) {
				Withdrawal taken = ledger.withdrawals().get(i);
				table.row(day(taken), text(taken.amount()), ledger.total().isEmpty() ? "" : text(left.get(i)),
						taken.by().label(), taken.remark() + (taken.planned() ? ", planned" : ""));
			}
			table.print(console);
		}
		console.print("  " + ledger.sentence());
	}

	private static String text(Optional<Quantity> amount) {
		return amount.map(Quantity::text).orElse("not known");
	}

	/** The day as people here count it. */
	private static String day(Withdrawal taken) {
		return taken.at().map(at -> at.atZone(ZoneId.systemDefault()).toLocalDate().toString()).orElse("\u2013");
	}

	private static void write(Json json, Material material, Ledger ledger) {
		json.object(() -> {
			json.field("record", material.getShortId()).field("uuid", material.getUuid())
					.field("total", ledger.total().map(Quantity::text))
					.field("used", ledger.stock().map(s -> s.used().text()))
					.field("left", ledger.stock().map(s -> s.left().text()))
					.field("overdrawn", ledger.isOverdrawn()).field("sentence", ledger.sentence());
			List<Optional<Quantity>> left = ledger.remainders();
			json.name("withdrawals").array(() -> {
				for (int i = 0; i < left.size(); i++) {
					write(json, ledger.withdrawals().get(i), left.get(i));
				}
			});
		});
	}

	private static void write(Json json, Withdrawal taken, Optional<Quantity> left) {
		json.object(() -> json.field("by", taken.by().shortId()).field("uuid", taken.by().uuid())
				.field("at", taken.at().map(Instant::toString)).field("amount", taken.amount().map(Quantity::text))
				.field("planned", taken.planned()).field("remark", taken.remark())
				.field("left", left.map(Quantity::text)));
	}
}
