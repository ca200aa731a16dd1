/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.model;

import java.util.List;

import org.glovebox.model.internal.Migrations;

/**
 * The version of the record model, apart from that of the product. It grows when records of the version before need to
 * be changed to be read; a new field or a new kind of record needs no new version.
 *
 * <table>
 * <caption>History</caption>
 * <tr><th>version</th><th>what changed</th></tr>
 * <tr><td>1</td><td>first version</td></tr>
 * </table>
 */
public final class ModelVersion {

	/** The version that records are written with. */
	public static final int CURRENT = 1;

	private ModelVersion() {
	}

	/** Returns the migrations that lead from the first version to the current one. */
	static Migrations migrations() {
		return new Migrations(List.of(), CURRENT);
	}
}
