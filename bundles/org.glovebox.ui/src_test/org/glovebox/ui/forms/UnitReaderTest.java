/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.glovebox.model.synthesis.SynthesisPackage;
import org.glovebox.units.Quantity;
import org.junit.jupiter.api.Test;

class UnitReaderTest {

	private final UnitReader reader = new UnitReader(FieldReader.quantity(SynthesisPackage.Literals.USE__ACTUAL));

	private Object value(String typed) {
		return assertInstanceOf(FieldReading.Understood.class, reader.read(typed)).value();
	}

	@Test
	void aNumberTakesTheUnitThatIsKept() {
		reader.keep("mg");
		assertEquals(Quantity.parse("734.1 mg"), value("734.1"));
		assertEquals(Quantity.parse("~80 mg"), value("~80"));
	}

	@Test
	void aUnitThatIsTypedWins() {
		reader.keep("mg");
		assertEquals(Quantity.parse("0.7341 g"), value("0.7341 g"));
	}

	@Test
	void withoutAUnitToKeepANumberIsDoubtfulAsBefore() {
		assertInstanceOf(FieldReading.Doubtful.class, reader.read("734.1"));
	}

	@Test
	void whatCannotBeReadStaysAsItIs() {
		reader.keep("mg");
		assertInstanceOf(FieldReading.Unreadable.class, reader.read("12 mgg"));
		assertInstanceOf(FieldReading.Empty.class, reader.read(" "));
	}
}
