/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.sdk.internal.example;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.glovebox.api.Monitor;
import org.glovebox.api.analysis.Param;
import org.glovebox.api.analysis.Results;
import org.glovebox.api.data.Columns;
import org.glovebox.api.diagnosis.Diagnosis;
import org.glovebox.api.diagnosis.Evidence;
import org.glovebox.api.diagnosis.ExaminedCell;
import org.glovebox.api.diagnosis.ExaminedTest;
import org.glovebox.api.diagnosis.Judgement;
import org.glovebox.api.diagnosis.Mark;
import org.glovebox.api.diagnosis.Symptom;
import org.glovebox.api.diagnosis.Symptom.Likelihood;

/** Example: a cell that loses its voltage at rest, told from the results of {@link VoltageDrift}. */
public final class FallingRestVoltage implements Diagnosis<FallingRestVoltage.Settings> {

	private static final String ANALYZER = "example-voltage-drift";

	/**
	 * The thresholds.
	 *
	 * @param fall fall of the voltage that is too fast, in mV/h
	 */
	public record Settings(
			@Param(label = "Fall", unit = "mV/h", value = "1", min = 0,
					description = "A voltage at rest that falls faster than this is reported. The default is a choice of this "
							+ "example, not a published value.") double fall) {
	}

	@Override
	public Class<Settings> settingsType() {
		return Settings.class;
	}

	@Override
	public List<String> analyses() {
		return List.of(ANALYZER);
	}

	@Override
	public Judgement judge(ExaminedCell cell, Settings settings, Monitor monitor) {
		if (cell.isSymmetric()) {
			return Judgement.Unjudged.because("the voltage at rest of a symmetric cell is zero");
		}
		List<Symptom> falling = new ArrayList<>();
		List<Evidence> steady = new ArrayList<>();
		for (ExaminedTest test : cell.with(ANALYZER)) {
			Evidence evidence = evidence(test, settings);
			if (-evidence.value() > settings.fall()) {
				falling.add(new Symptom("the voltage falls at rest", Likelihood.POSSIBLE, List.of(evidence)));
			} else {
				steady.add(evidence);
			}
		}
		if (!falling.isEmpty()) {
			return new Judgement.Found(falling, List.of("a rest that lasts until the voltage is steady"));
		}
		return steady.isEmpty() ? Judgement.Unjudged.because("no open-circuit voltage over time")
				: new Judgement.Absent(steady, List.of());
	}

	private static Evidence evidence(ExaminedTest test, Settings settings) {
		Results.Value drift = test.result(ANALYZER).flatMap(r -> r.quantity("voltage_drift")).orElseThrow();
		String change = String.format(Locale.ROOT, "%.3g mV/h", drift.value());
		return new Evidence("the voltage of " + test.name() + " changes by " + change, "drift of the voltage at rest",
				drift.value(), drift.unit(), drift.explanation() + "; reported where it falls faster than " + settings.fall()
						+ " mV/h",
				List.of(Mark.ofData(test.name(), Columns.TIME, Columns.VOLTAGE, 0, test.data().table().rows() - 1, "")));
	}
}
