/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import org.junit.jupiter.api.extension.ExtendWith;

/** What holds for an exchange with a folder holds for one with PostgreSQL. */
@ExtendWith(TestServer.class)
class GroupExchangeTest extends ExchangeTest {

	private final Places places;

	GroupExchangeTest(PostgresServer server) {
		places = new TestServer.Databases(server);
	}

	@Override
	Places places() {
		return places;
	}
}
