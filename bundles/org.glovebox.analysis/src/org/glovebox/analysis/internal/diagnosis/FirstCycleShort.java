/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.diagnosis;

import java.util.List;

import org.glovebox.analysis.internal.diagnosis.ShortCircuits.Sign;
import org.glovebox.api.Monitor;
import org.glovebox.api.diagnosis.Diagnosis;
import org.glovebox.api.diagnosis.ExaminedCell;
import org.glovebox.api.diagnosis.Judgement;

/** A short circuit that begins in the first cycles. */
public final class FirstCycleShort implements Diagnosis<ShortSettings> {

	@Override
	public Class<ShortSettings> settingsType() {
		return ShortSettings.class;
	}

	@Override
	public List<String> analyses() {
		return OnsetOfShort.ANALYSES;
	}

	@Override
	public Judgement judge(ExaminedCell cell, ShortSettings settings, Monitor monitor) {
		return new OnsetOfShort(cell, settings).judge("the cell shorts in its first cycles",
				(Sign sign) -> sign.cycle() <= settings.cycles(), "after cycle " + settings.cycles());
	}
}
