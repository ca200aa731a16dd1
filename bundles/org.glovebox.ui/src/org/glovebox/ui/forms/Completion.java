/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.forms;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.glovebox.ui.forms.ChoicePopup.Choice;

/**
 * Offers what can be meant while one types: the names of the vocabulary that fit what is there so far. Enter or Tab takes the
 * selected one, Esc keeps what was typed, Ctrl+Space asks for the list. What is not on the list may be typed as well.
 */
public final class Completion {

	private final Text text;
	private final Function<String, List<Proposal>> proposals;
	private final ChoicePopup<Proposal> popup;
	private boolean typing;

	/**
	 * What may be meant.
	 *
	 * @param text what the text becomes
	 * @param label what the list shows
	 */
	public record Proposal(String text, String label) {
	}

	private Completion(Text text, Function<String, List<Proposal>> proposals) {
		this.text = text;
		this.proposals = proposals;
		this.popup = new ChoicePopup<>(text, this::taken);
		text.addListener(SWT.KeyDown, this::key);
		text.addListener(SWT.Modify, event -> modified());
		text.addListener(SWT.Traverse, this::traverse);
		text.addListener(SWT.FocusOut, event -> text.getDisplay().asyncExec(() -> {
			if (!popup.isUsed()) {
				popup.close();
			}
		}));
	}

	/**
	 * Completes what is typed into a text.
	 *
	 * @param proposals what may be meant by what was typed so far, the most likely first
	 */
	public static void on(Text text, Function<String, List<Proposal>> proposals) {
		new Completion(text, proposals);
	}

	/** Completes what is typed into a field, where a vocabulary belongs to it. */
	static void on(Text text, EObject part, EStructuralFeature feature) {
		Optional<Function<String, List<Proposal>>> known = Proposals.of(part, feature);
		known.ifPresent(function -> on(text, function));
	}

	private void key(Event event) {
		typing = event.character >= ' ' || event.character == SWT.BS || event.character == SWT.DEL;
		boolean asked = event.keyCode == ' ' && (event.stateMask & SWT.MOD1) != 0;
		if (asked || event.keyCode == SWT.ARROW_DOWN && !popup.isOpen()) {
			event.doit = false;
			typing = false;
			offer();
		} else if (popup.isOpen()) {
			popup.move(event);
		}
	}

	private void modified() {
		if (typing && text.isFocusControl()) {
			offer();
		}
		typing = false;
	}

	private void offer() {
		List<Proposal> fitting = text.getEditable() ? proposals.apply(text.getText()) : List.of();
		boolean done = fitting.isEmpty() || fitting.size() == 1 && fitting.get(0).text().equals(text.getText());
		if (done) {
			popup.close();
		} else {
			popup.show(fitting.stream().map(p -> new Choice<>(p, p.label(), Optional.empty())).toList(), "");
		}
	}

	private void taken(Proposal proposal) {
		text.setText(proposal.text());
		text.setSelection(proposal.text().length());
	}

	private void traverse(Event event) {
		if (!popup.isOpen()) {
			return;
		}
		switch (event.detail) {
		case SWT.TRAVERSE_RETURN, SWT.TRAVERSE_ESCAPE -> {
			if (event.detail == SWT.TRAVERSE_RETURN) {
				popup.take();
			}
			popup.close();
			// the key has done its work here, and neither goes on to the next field nor closes anything
			event.detail = SWT.TRAVERSE_NONE;
			event.doit = true;
		}
		// on to the next field, as without a list
		case SWT.TRAVERSE_TAB_NEXT -> popup.take();
		default -> popup.close();
		}
	}
}
