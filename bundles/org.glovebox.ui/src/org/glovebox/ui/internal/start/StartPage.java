/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.start;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.part.EditorPart;
import org.glovebox.ui.NotebookSession;
import org.glovebox.ui.SessionListener;
import org.glovebox.ui.internal.session.DesktopSession;
import org.glovebox.ui.internal.session.SessionState;

/** What the middle of the window shows when nothing is open: where to go from here. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
public final class StartPage extends EditorPart {

	private static final int WIDTH = 560;

	private final Runnable refresh = this::refresh;
	private final SessionListener changes = new SessionListener() {
		@Override
		public void recordsChanged(Set<UUID> records) {
			Objects.requireNonNull(session).read("the start page", Today::of, StartPage.this::show);
		}
	};
	private @Nullable DesktopSession session;
	private @Nullable FormToolkit toolkit;
	private @Nullable ScrolledForm form;

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		setSite(site);
		setInput(input);
		setPartName(input.getName());
		DesktopSession open = (DesktopSession) site.getService(NotebookSession.class);
		session = open;
		open.onState(refresh);
		open.addListener(changes);
	}

	@Override
	public void createPartControl(Composite parent) {
		FormToolkit kit = new FormToolkit(parent.getDisplay());
		toolkit = kit;
		ScrolledForm made = kit.createScrolledForm(parent);
		GridLayoutFactory.fillDefaults().margins(24, 32).applyTo(made.getBody());
		form = made;
		refresh();
	}

	private void refresh() {
		DesktopSession open = Objects.requireNonNull(session);
		draw(Optional.empty());
		if (open.state() instanceof SessionState.Open) {
			open.read("the start page", Today::of, this::show);
		}
	}

	private void show(Today today) {
		draw(Optional.of(today));
	}

	private void draw(Optional<Today> today) {
		ScrolledForm page = form;
		FormToolkit kit = toolkit;
		if (page == null || kit == null || page.isDisposed()) {
			return;
		}
		List.of(page.getBody().getChildren()).forEach(child -> child.dispose());
		Composite column = kit.createComposite(page.getBody());
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.CENTER, SWT.BEGINNING).hint(WIDTH, SWT.DEFAULT)
				.applyTo(column);
		GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(column);
		StartContent content = new StartContent(column, kit, getSite(), Objects.requireNonNull(session));
		switch (Objects.requireNonNull(session).state()) {
		case SessionState.Opening(String location) -> content.opening(location);
		case SessionState.Closed(Optional<String> location, String trouble) -> content.closed(location, trouble);
		case SessionState.Open open -> today.ifPresentOrElse(content::open,
				() -> content.opened(open.notebook().info().name()));
		}
		page.reflow(true);
	}

	@Override
	public void setFocus() {
		ScrolledForm page = form;
		if (page != null) {
			page.setFocus();
		}
	}

	@Override
	public boolean isDirty() {
		return false;
	}

	@Override
	public boolean isSaveAsAllowed() {
		return false;
	}

	@Override
	public void doSave(@Nullable IProgressMonitor monitor) {
		// nothing can be edited here
	}

	@Override
	public void doSaveAs() {
		// nothing can be edited here
	}

	@Override
	public void dispose() {
		DesktopSession open = session;
		if (open != null) {
			open.offState(refresh);
			open.removeListener(changes);
		}
		if (toolkit != null) {
			toolkit.dispose();
		}
		super.dispose();
	}
}
