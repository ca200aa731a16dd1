/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.TextContentAdapter;
import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.ui.RecordTransfer;

/** A text field that takes a record: typed by any word of its name and chosen from a list, or dropped. */
public final class RecordChooser {

	private static final int MOST = 100;

	private final Text text;
	private final Consumer<Optional<UUID>> chosen;
	private List<RecordSummary> records = List.of();
	private Optional<UUID> current = Optional.empty();

	/**
	 * Makes the field.
	 *
	 * @param parent holds it
	 * @param chosen is told the record that is named, or none while the text names none
	 */
	public RecordChooser(Composite parent, Consumer<Optional<UUID>> chosen) {
		this.chosen = chosen;
		text = new Text(parent, SWT.BORDER | SWT.SINGLE);
		text.setMessage("Type to find, or drop a record");
		ContentProposalAdapter proposals = new ContentProposalAdapter(text, new TextContentAdapter(), this::proposals,
				KeyStroke.getInstance(SWT.ARROW_DOWN), null);
		proposals.setProposalAcceptanceStyle(ContentProposalAdapter.PROPOSAL_REPLACE);
		proposals.setPropagateKeys(true);
		text.addListener(SWT.Modify, event -> typed());
		DropTarget target = new DropTarget(text, DND.DROP_COPY | DND.DROP_LINK | DND.DROP_DEFAULT);
		target.setTransfer(new Transfer[] { RecordTransfer.getInstance() });
		target.addDropListener(new DropTargetAdapter() {
			@Override
			public void drop(@Nullable DropTargetEvent event) {
				if (event != null && event.data instanceof UUID[] dropped && dropped.length > 0) {
					select(dropped[0]);
				}
			}
		});
	}

	/** The field. */
	public Text control() {
		return text;
	}

	/** Sets the records to choose from, in the order in which they are offered; keeps what is chosen. */
	public void records(List<RecordSummary> all) {
		records = List.copyOf(all);
		current.ifPresent(this::select);
	}

	/** Chooses a record; it is named once it is among the records. */
	public void select(UUID record) {
		current = Optional.of(record);
		records.stream().filter(summary -> summary.uuid().equals(record)).findFirst()
				.ifPresent(summary -> text.setText(summary.label()));
		chosen.accept(current);
	}

	private void typed() {
		String typed = text.getText().strip();
		current = records.stream().filter(s -> s.label().equals(typed) || s.shortId().equalsIgnoreCase(typed))
				.findFirst().map(RecordSummary::uuid);
		chosen.accept(current);
	}

	private IContentProposal[] proposals(@Nullable String contents, int position) {
		String[] words = String.valueOf(contents).toLowerCase(Locale.ROOT).strip().split("\\s+");
		List<IContentProposal> found = new ArrayList<>();
		for (RecordSummary summary : records) {
			String label = summary.label().toLowerCase(Locale.ROOT);
			boolean chosenAlready = current.equals(Optional.of(summary.uuid()));
			if (found.size() < MOST && !chosenAlready && List.of(words).stream().allMatch(label::contains)) {
				found.add(new ContentProposal(summary.label()));
			}
		}
		return found.toArray(IContentProposal[]::new);
	}
}
