/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import java.sql.Connection;
import java.sql.SQLException;

/** Gives connections to one database. */
interface Connections {

	/** A connection, to be closed by the caller unless it was given up. */
	Connection get() throws SQLException;

	/**
	 * Whether the database itself failed, so that the connection on which this came up must not be used any more, nor
	 * closed; the next one leads to a database that was opened anew.
	 */
	boolean gaveUp(SQLException failure);

	/**
	 * Whether work that broke off may be done all over on another connection. It may have been done already, where only
	 * the answer to the commit was lost, so it must do no harm twice.
	 *
	 * @param times how often this work broke off
	 */
	boolean worthAnother(SQLException failure, int times);

	/**
	 * Makes sure that there is space to write to.
	 *
	 * @throws SQLException where there is too little
	 */
	void makeSureOfSpace() throws SQLException;
}
