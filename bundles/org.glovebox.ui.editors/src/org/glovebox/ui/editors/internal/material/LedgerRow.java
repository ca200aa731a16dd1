/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.material;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.core.ledger.Ledger;
import org.glovebox.core.ledger.Withdrawal;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.model.material.Lot;
import org.glovebox.model.material.Material;
import org.glovebox.model.synthesis.Batch;
import org.glovebox.model.synthesis.PerformedStep;
import org.glovebox.model.synthesis.Sample;
import org.glovebox.units.Quantity;

/**
 * A line of the ledger of a material.
 *
 * @param date when, "" where nobody wrote it down
 * @param by the record that took it; empty for what there was at first and for what was lost
 * @param what what became of it
 * @param amount how much was taken, "" for what there was at first
 * @param left what was left then, "" where that is not known
 * @param tone how the line stands out
 */
record LedgerRow(String date, Optional<RecordSummary> by, String what, String amount, String left, Tone tone) {

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
	private static final String MINUS = "\u2212";

	/** How a line stands out. */
	enum Tone {
		/** It does not. */
		PLAIN,
		/** It is only planned, or not counted. */
		MUTED,
		/** More is gone than there was. */
		OVERDRAWN
	}

	/** The lines: what there was, then what was taken, in the order of time. */
	static List<LedgerRow> of(Material material, Ledger ledger, ZoneId zone) {
		List<LedgerRow> rows = new ArrayList<>();
		ledger.total().ifPresent(total -> rows.add(new LedgerRow(begun(material, zone), Optional.empty(),
				beginning(material), "", total.text(), Tone.PLAIN)));
		for (int i = 0; i < ledger.withdrawals().size(); i++) {
			rows.add(of(ledger.withdrawals().get(i), ledger.remainders().get(i), ledger.total().isPresent(), zone));
		}
		return rows;
	}

	private static LedgerRow of(Withdrawal taken, Optional<Quantity> left, boolean counting, ZoneId zone) {
		String date = taken.at().map(at -> DATE.format(at.atZone(zone))).orElse("");
		String amount = taken.amount().map(Quantity::text).orElse("not known");
		boolean planned = taken.planned() && taken.amount().isPresent();
		boolean lost = taken.remark().startsWith("lost");
		String what = taken.remark() + (planned ? ", planned" : "")
				+ (counting && left.isEmpty() ? ", not counted" : "");
		boolean overdrawn = left.filter(l -> l.value().signum() < 0).isPresent();
		Tone tone = overdrawn ? Tone.OVERDRAWN
				: planned || counting && left.isEmpty() ? Tone.MUTED : Tone.PLAIN;
		return new LedgerRow(date, lost ? Optional.empty() : Optional.of(taken.by()), what, amount,
				left.map(l -> l.text().replace("-", MINUS)).orElse(""), tone);
	}

	private static String beginning(Material material) {
		return switch (material) {
		case Lot lot -> "received";
		case Batch batch -> "made";
		default -> "there was";
		};
	}

	private static String begun(Material material, ZoneId zone) {
		return switch (material) {
		case Lot lot -> day(lot.getReceived());
		case Batch batch -> batch.getSteps().reversed().stream().map(PerformedStep::getEnded)
				.map(at -> at == null ? "" : DATE.format(at.atZone(zone))).findFirst().orElse("");
		case Sample sample -> sample.getTakenAt() == null ? "" : DATE.format(sample.getTakenAt().atZone(zone));
		default -> "";
		};
	}

	private static String day(@Nullable LocalDate day) {
		return day == null ? "" : DATE.format(day);
	}
}
