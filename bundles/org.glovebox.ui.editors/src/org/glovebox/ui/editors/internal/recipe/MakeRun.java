/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.recipe;

import java.time.Clock;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.glovebox.core.notebook.Save;
import org.glovebox.core.notebook.SaveOutcome;
import org.glovebox.model.check.Finding;
import org.glovebox.model.description.RecordLabels;
import org.glovebox.model.synthesis.Batch;
import org.glovebox.model.synthesis.Recipe;
import org.glovebox.model.synthesis.SynthesisPackage;
import org.glovebox.ui.KindImages;
import org.glovebox.ui.PageContext;
import org.glovebox.ui.RecordFinding;

/** The action that makes a batch of the recipe that is shown, and opens it. */
final class MakeRun {

	private static final String SOURCE = "make-run";

	private MakeRun() {
	}

	static void create(Composite parent, PageContext context) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText("Make a run");
		button.setImage(KindImages.image(SynthesisPackage.Literals.BATCH));
		button.setToolTipText("Make a batch with these steps as its plan, and open it");
		button.addListener(SWT.Selection, event -> run(context));
	}

	private static void run(PageContext context) {
		Recipe recipe = (Recipe) context.record();
		Batch batch = Run.of(recipe, context.session().author(), Clock.systemUTC().instant());
		context.session().save(List.of(Save.created(batch)), "Run of " + RecordLabels.shortName(recipe),
				outcome -> done(context, outcome));
	}

	private static void done(PageContext context, SaveOutcome outcome) {
		switch (outcome) {
		case SaveOutcome.Saved saved -> {
			context.report(SOURCE, List.of());
			context.session().openRecord(saved.revision().record());
		}
		case SaveOutcome.Invalid invalid -> failed(context, invalid.message());
		case SaveOutcome.Conflict conflict -> failed(context, conflict.message());
		}
	}

	private static void failed(PageContext context, String reason) {
		context.report(SOURCE, List.of(new RecordFinding(Finding.Severity.ERROR, "No run was made: " + reason, "")));
	}
}
