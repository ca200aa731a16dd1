/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.why;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.DoubleClickEvent;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;
import org.glovebox.ui.Explanation;
import org.glovebox.ui.NotebookSession;
import org.glovebox.ui.SessionListener;
import org.glovebox.ui.internal.RecordFollower;
import org.glovebox.ui.internal.session.DesktopSession;

/** Why a number is what it is: the number that was asked for, and those that follow from the selected record. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
public final class WhyView extends ViewPart {

	private static final String ASK = "Select a cell or a test, or press F2 on a number.";

	private final Consumer<Explanation> asked = this::show;
	private @Nullable DesktopSession session;
	private @Nullable RecordFollower follower;
	private @Nullable TreeViewer tree;
	private @Nullable Label heading;
	private final SessionListener listener = new SessionListener() {
		@Override
		public void notebookClosed() {
			show(ASK, List.of());
		}

		@Override
		public void recordsChanged(Set<UUID> records) {
			if (follower != null) {
				follower.current().ifPresent(WhyView.this::follow);
			}
		}
	};

	/** A remark below a number. */
	private record Remark(String text) {
	}

	private static final class Content implements ITreeContentProvider {
		@Override
		public Object[] getElements(@Nullable Object input) {
			return input instanceof List<?> list ? list.toArray() : new Object[0];
		}

		@Override
		public Object[] getChildren(@Nullable Object parent) {
			List<Object> children = new ArrayList<>();
			if (parent instanceof Explanation explanation) {
				if (!explanation.expression().isEmpty() && !explanation.expression().equals(explanation.value())) {
					children.add(new Remark("= " + explanation.expression()));
				}
				children.addAll(explanation.factors());
				explanation.remarks().forEach(text -> children.add(new Remark(text)));
			} else if (parent instanceof Explanation.Factor factor) {
				children.addAll(factor.factors());
			}
			return children.toArray();
		}

		@Override
		public @Nullable Object getParent(@Nullable Object element) {
			return null;
		}

		@Override
		public boolean hasChildren(@Nullable Object element) {
			return getChildren(element).length > 0;
		}
	}

	private static final class Lines extends LabelProvider implements IStyledLabelProvider {

		@Override
		public StyledString getStyledText(@Nullable Object element) {
			return switch (element) {
			case Explanation explanation -> new StyledString(explanation.title() + "  ")
					.append(explanation.value(), StyledString.COUNTER_STYLER);
			case Explanation.Factor factor -> new StyledString(factor.value() + "  ",
					factor.record().isPresent() ? StyledString.COUNTER_STYLER : null).append(factor.label())
					.append(factor.basis().isEmpty() || factor.basis().equals("unspecified") ? ""
							: "  " + factor.basis(), StyledString.QUALIFIER_STYLER);
			case Remark remark -> new StyledString(remark.text(), StyledString.QUALIFIER_STYLER);
			case null, default -> new StyledString();
			};
		}

		@Override
		public String getText(@Nullable Object element) {
			return getStyledText(element).getString();
		}
	}

	@Override
	public void createPartControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(area);
		Label title = new Label(area, SWT.WRAP);
		title.setText(ASK);
		GridDataFactory.fillDefaults().grab(true, false).indent(8, 4).applyTo(title);
		heading = title;
		TreeViewer made = new TreeViewer(area, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(made.getControl());
		tree = made;
		made.setContentProvider(new Content());
		made.setLabelProvider(new DelegatingStyledCellLabelProvider(new Lines()));
		made.addDoubleClickListener(this::open);
		made.getTree().setToolTipText("Double-click a factor to open the record that states it");
		getSite().setSelectionProvider(made);
		DesktopSession open = (DesktopSession) getSite().getService(NotebookSession.class);
		session = open;
		open.addListener(listener);
		open.why().addListener(asked);
		follower = new RecordFollower(getViewSite(), this::follow);
	}

	private void follow(UUID record) {
		Objects.requireNonNull(session).read("derived numbers", notebook -> RecordExplanations.of(notebook, record),
				found -> {
					if (follower != null && follower.current().equals(Optional.of(record))) {
						show(found.isEmpty() ? ASK : "What follows from the records:", found);
					}
				});
	}

	private void show(Explanation explanation) {
		show("Why " + explanation.title() + " is " + explanation.value() + ":", List.of(explanation));
	}

	private void show(String title, List<Explanation> explanations) {
		TreeViewer shown = tree;
		Label label = heading;
		if (shown != null && label != null && !shown.getControl().isDisposed()) {
			label.setText(title.replace("&", "&&"));
			shown.setInput(explanations);
			shown.expandToLevel(explanations.size() == 1 ? TreeViewer.ALL_LEVELS : 1);
		}
	}

	private void open(DoubleClickEvent event) {
		if (((IStructuredSelection) event.getSelection()).getFirstElement() instanceof Explanation.Factor factor) {
			factor.record().ifPresent(record -> Objects.requireNonNull(session).openField(record, factor.field()));
		}
	}

	@Override
	public void setFocus() {
		TreeViewer shown = tree;
		if (shown != null) {
			shown.getControl().setFocus();
		}
	}

	@Override
	public void dispose() {
		DesktopSession open = session;
		if (open != null) {
			open.removeListener(listener);
			open.why().removeListener(asked);
		}
		if (follower != null) {
			follower.dispose();
		}
		super.dispose();
	}
}
