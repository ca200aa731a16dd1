/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.check;

import java.util.List;

/**
 * What the checks said about records.
 *
 * @param records how many records were looked at
 * @param findings what was found, by record, the most serious first
 * @param faults checks that failed and records that could not be read, one sentence each
 */
public record CheckReport(int records, List<CheckFinding> findings, List<String> faults) {
	public CheckReport {
		findings = List.copyOf(findings);
		faults = List.copyOf(faults);
	}
}
