/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.glovebox.model.RecordFormat;
import org.glovebox.model.RecordSet;
import org.glovebox.model.Records;
import org.glovebox.model.UnreadText;
import org.glovebox.model.edit.RecordAdapterFactory;
import org.glovebox.model.edit.RecordEditingDomain;
import org.glovebox.model.material.Lot;
import org.glovebox.model.material.MaterialPackage;
import org.glovebox.model.notebook.NotebookPackage;
import org.glovebox.units.Quantity;
import org.junit.jupiter.api.Test;

class FieldEditTest {

	private final Lot lot = Records.create(MaterialPackage.Literals.LOT, Lot.class, "Ada", Instant.EPOCH);
	private final RecordEditingDomain domain;
	private final BasicCommandStack stack;
	private final FieldEdit title;
	private final FieldEdit amount;

	FieldEditTest() {
		RecordSet set = new RecordSet();
		set.getResources().add(lot.eResource());
		domain = new RecordEditingDomain(new RecordAdapterFactory(), set);
		stack = (BasicCommandStack) domain.getCommandStack();
		title = new FieldEdit(domain, lot, NotebookPackage.Literals.RECORD__TITLE);
		amount = new FieldEdit(domain, lot, MaterialPackage.Literals.MATERIAL__AMOUNT);
	}

	@Test
	void typingIsOneStepOfUndo() {
		title.set("S");
		title.set("Su");
		title.set("Sulfur");
		stack.undo();
		assertNull(lot.getTitle());
		assertFalse(stack.canUndo());
		stack.redo();
		assertEquals("Sulfur", lot.getTitle());
	}

	@Test
	void whatIsTypedAfterLeavingIsAStepOfItsOwn() {
		title.set("Sulfur");
		title.leave();
		title.set("Sulfur, sublimed");
		stack.undo();
		assertEquals("Sulfur", lot.getTitle());
	}

	@Test
	void typingInAnotherFieldBetweenEndsTheStep() {
		title.set("S");
		amount.set(Quantity.parse("50 g"));
		title.set("Sulfur");
		stack.undo();
		assertEquals("S", lot.getTitle());
		assertEquals("50 g", lot.getAmount().text());
	}

	@Test
	void whatWasSavedWhileTypingIsStillKnownAsSaved() {
		title.set("S");
		stack.saveIsDone();
		assertFalse(stack.isSaveNeeded());
		title.set("Su");
		assertTrue(stack.isSaveNeeded());
	}

	@Test
	void textThatIsNoValueSurvivesStoringAndIsUndone() {
		amount.set(Quantity.parse("50 g"));
		amount.leave();
		amount.keep("50 gg");
		assertNull(lot.getAmount());
		Lot read = (Lot) RecordFormat.read(RecordFormat.write(lot)).opened().orElseThrow();
		assertEquals(Optional.of("50 gg"), UnreadText.of(read, MaterialPackage.Literals.MATERIAL__AMOUNT));
		stack.undo();
		assertEquals("50 g", lot.getAmount().text());
		assertEquals(Optional.empty(), amount.unread());
		stack.redo();
		assertEquals(Optional.of("50 gg"), amount.unread());
	}

	@Test
	void changesFromElsewhereAreTold() {
		AtomicInteger told = new AtomicInteger();
		title.onChange(told::incrementAndGet);
		title.set("Sulfur");
		assertEquals(0, told.get());
		stack.undo();
		assertEquals(1, told.get());
		title.dispose();
		stack.redo();
		assertEquals(1, told.get());
	}

	@Test
	void listsAreUndoneAsAWhole() {
		FieldEdit tags = new FieldEdit(domain, lot, NotebookPackage.Literals.RECORD__TAGS);
		tags.set(List.of("glass"));
		tags.leave();
		tags.set(List.of("glass", "dry"));
		assertEquals(List.of("glass", "dry"), lot.getTags());
		stack.undo();
		assertEquals(List.of("glass"), lot.getTags());
	}

	@Test
	void takingBackWhatWasTypedLeavesNothing() {
		title.set("S");
		title.set(null);
		assertFalse(stack.canUndo());
		assertFalse(lot.eIsSet(NotebookPackage.Literals.RECORD__TITLE));
	}
}
