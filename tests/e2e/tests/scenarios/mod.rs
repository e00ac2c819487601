//! The scenarios, one file for each theme.

mod accessibility;
mod addresses;
mod boot;
mod day;
mod files;
mod find;
mod handing;
mod history;
mod keyboard;
mod large;
mod loading;
mod map;
mod matrix;
mod media;
mod narrow;
mod navigation;
mod network;
mod notebook;
mod notes;
mod notes_faults;
mod notes_files;
mod notes_half_read;
mod notes_list;
mod notes_looks;
mod notes_many;
mod notes_places;
mod notes_tabs;
mod notes_unread;
mod organisations;
mod policy;
mod preferences;
mod preparing;
mod programme;
mod sorting;
mod sorting_many;
mod stage;
mod stage_led;
mod stage_many;
mod stage_windows;
mod table_signs;
mod workshop_page;
mod workshop_timer;
mod workshops;

use e2e::crew::Scenario;

/// A scenario is named as its function.
macro_rules! scenarios {
    (alone: $alone:literal, $($theme:ident :: $name:ident),* $(,)?) => {
        vec![$(Scenario {
            name: stringify!($name),
            run: |stage| Box::pin($theme::$name(stage)),
            alone: $alone,
        }),*]
    };
}

/// All scenarios, in the order in which a failure tells most.
pub fn all() -> Vec<Scenario> {
    let mut all = together();
    all.extend(one_by_one());
    all
}

/// What measures time, each alone on the machine.
fn one_by_one() -> Vec<Scenario> {
    scenarios![
        alone: true,
        large::ten_thousand_projects_open_without_freezing,
        large::the_matrix_of_ten_thousand_projects_opens_without_freezing,
        large::two_thousand_organisations_open_without_freezing,
        handing::three_hundred_files_are_received_within_five_seconds,
        sorting_many::fifteen_thousand_notes_stay_fluid,
        stage_many::fifteen_thousand_notes_hold_nobody_up_on_stage,
        notes_many::typing_among_five_thousand_notes_stays_under_a_frame,
        notes_many::typing_above_five_thousand_notes_stays_under_a_frame,
    ]
}

fn together() -> Vec<Scenario> {
    scenarios![
        alone: false,
        day::the_day_opens,
        day::the_day_opens_without_a_hash,
        navigation::every_link_of_the_navigation_leads_to_its_page,
        navigation::every_page_offers_the_projection,
        navigation::the_skip_link_is_the_first_stop_and_leads_to_the_content,
        addresses::every_address_opens_in_a_fresh_document,
        addresses::the_projects_are_five_articles,
        addresses::a_project_shows_who_carries_it_and_its_trial_mark,
        addresses::the_tracks_are_eight_with_three_below,
        addresses::an_unknown_address_says_so_and_leads_back,
        addresses::links_to_elsewhere_are_safe,
        history::back_and_forward_move_the_page_and_the_focus,
        history::back_returns_to_where_one_was_reading,
        loading::a_slow_dataset_is_announced_and_then_shown,
        loading::a_failed_dataset_can_be_tried_again,
        loading::a_dataset_that_hangs_can_be_tried_again,
        files::a_file_of_the_device_opens_and_survives_a_reload,
        files::a_refused_file_leaves_the_day_open,
        files::a_file_dropped_on_the_window_opens,
        files::of_two_files_the_last_one_counts,
        files::a_file_refused_during_the_first_load_takes_nothing_away,
        files::a_file_opened_during_the_first_load_stays,
        files::a_kept_file_that_is_lost_says_so,
        files::a_file_forgotten_in_another_tab_is_not_said_to_be_kept,
        files::a_file_opens_where_the_published_one_did_not_load,
        files::what_is_wrong_in_a_file_is_listed_and_counted_on_the_link,
        files::the_address_asks_for_another_published_file,
        find::back_undoes_a_choice_and_never_a_letter,
        find::a_filtered_list_opens_from_its_address,
        find::facets_add_up_within_and_narrow_across,
        find::what_is_hidden_is_not_shown,
        find::an_empty_list_says_what_to_drop,
        find::unknown_values_are_told,
        find::the_table_is_sorted_by_its_heads,
        find::on_a_phone_the_facets_are_a_dialog,
        find::a_long_facet_is_searched,
        find::the_link_to_a_list_is_copied,
        find::a_page_that_does_not_come_can_be_asked_for_again,
        map::the_map_is_travelled_and_opened_by_keys,
        map::tab_passes_the_map_in_one_step,
        map::list_and_map_are_one_state,
        map::territories_answer_to_touch,
        map::the_map_is_zoomed_and_moved,
        map::the_map_is_taken_along_as_files,
        map::without_its_shapes_the_map_is_a_table,
        map::communes_are_known_by_their_codes,
        map::a_departement_is_shown_at_any_level,
        map::unchecked_communes_are_told,
        matrix::a_crossing_gives_its_reason_and_the_focus_comes_back,
        matrix::rows_and_columns_without_a_link_say_so,
        matrix::the_matrix_fits_a_phone,
        matrix::what_takes_the_focus_in_the_matrix_is_seen,
        organisations::organisations_stand_in_groups_and_lead_to_their_projects,
        programme::what_is_on_now_and_next_is_said_while_the_day_lasts,
        workshops::a_day_without_workshops_has_one_on_each_track,
        workshops::a_workshop_says_when_where_and_how,
        table_signs::each_table_has_a_sign_that_leads_to_its_workshop,
        table_signs::without_a_public_address_signs_have_no_code,
        table_signs::the_sign_of_an_added_workshop_leads_nowhere,
        notes::a_note_is_begun_with_one_press_and_kept_in_both_places,
        notes::a_key_begins_a_note_and_is_a_letter_in_a_field,
        notes::an_emptied_note_is_deleted,
        notes::what_was_never_begun_is_no_note,
        notes::a_commitment_says_who_and_by_when,
        notes::a_lent_tablet_keeps_the_name_until_the_person_changes,
        notes::four_thousand_letters_are_counted_and_no_more_are_taken,
        notes::where_notes_go_can_be_read_where_one_writes,
        notes_tabs::what_one_tab_writes_the_other_lists,
        notes_tabs::two_tabs_write_the_same_note_and_nothing_is_lost,
        notes_tabs::texts_that_never_met_are_versions_of_each_other,
        notes_tabs::what_is_typed_survives_a_reload_at_once,
        notes_tabs::a_page_that_is_left_while_it_writes_leaves_the_database_free,
        notes_tabs::what_is_typed_survives_a_closed_window,
        handing::a_file_is_handed_over_received_and_given_back,
        handing::what_is_gathered_is_taken_along,
        stage::the_day_is_projected_by_keyboard_alone,
        stage::the_projection_is_led_by_buttons,
        stage::no_screen_of_the_room_is_cut,
        stage::no_screen_of_long_texts_is_cut,
        stage::the_map_of_the_room_answers_what_is_chosen,
        stage::axe_finds_nothing_on_stage,
        stage_windows::two_windows_show_the_same_and_one_leads,
        stage_led::a_room_that_is_opened_late_follows,
        stage_led::a_frozen_room_is_led_from_itself,
        stage_led::a_frozen_room_that_takes_the_lead_thaws,
        stage_led::a_black_room_is_no_dead_end,
        stage_led::the_end_of_the_time_is_heard_and_the_next_begins,
        stage_windows::notes_are_revealed_and_voted_for,
        stage_windows::the_sequence_is_arranged,
        stage_windows::axe_finds_nothing_where_the_projection_is_prepared,
        handing::what_was_taken_is_given_back_as_a_whole,
        handing::back_closes_the_ways_in_and_out,
        handing::what_is_not_kept_is_told_and_kept_later,
        handing::what_one_tab_receives_the_others_show,
        handing::a_deletion_travels_with_the_next_hand_over,
        handing::a_text_is_pasted,
        handing::codes_are_read_from_pictures,
        handing::codes_are_read_by_the_camera,
        handing::a_camera_that_is_not_allowed_is_told,
        handing::hostile_files_are_refused_and_neutralised,
        handing::what_names_somebody_is_pointed_at_first,
        handing::files_dropped_on_the_window_are_received,
        sorting::notes_are_put_into_a_group_with_a_title_and_a_synthesis,
        sorting::notes_are_sorted_by_keyboard_alone,
        sorting::what_says_the_same_is_looked_at_side_by_side,
        sorting::what_is_sorted_travels_and_touches_no_note,
        sorting::a_long_list_is_walked_by_keys,
        sorting::sorting_fits_a_small_screen,
        workshop_timer::the_end_of_a_workshop_reminds_to_hand_over,
        notes_faults::a_full_storage_is_said_and_loses_nothing,
        notes_faults::that_room_runs_short_is_said_in_time,
        notes_faults::what_a_full_storage_did_not_take_is_there_after_a_reload,
        notes_faults::a_refused_storage_is_said,
        notes_faults::a_storage_that_breaks_its_word_is_found_out,
        notes_faults::a_refused_database_is_said,
        notes_faults::a_browser_that_keeps_nothing_is_said,
        notes_unread::a_damaged_record_is_told_and_never_touched,
        notes_half_read::a_record_damaged_in_one_place_is_never_touched,
        notes_unread::records_of_a_newer_version_make_the_tab_read_only,
        notes_half_read::a_newer_record_in_one_place_alone_is_never_touched,
        notes_unread::a_newer_version_in_another_tab_stops_this_one,
        notes_unread::a_newer_version_of_the_note_that_is_written_is_left_alone,
        notes_files::notes_are_taken_along_erased_and_read_back,
        notes_files::what_was_erased_can_be_had_back,
        notes_files::what_is_no_file_of_notes_is_refused,
        notes_files::notes_of_another_day_can_be_attached,
        notes_files::a_note_whose_subject_is_gone_says_so,
        notes_list::a_deleted_note_is_had_back_by_the_keyboard,
        notes_list::filters_of_notes_are_in_the_address,
        notes_list::notes_with_a_star_are_found,
        notes_list::notes_are_sought_by_their_words,
        notes_places::a_note_is_about_the_territory_that_is_open,
        notes_places::a_note_is_written_on_a_crossing,
        workshop_page::one_note_after_the_other_without_leaving_the_keyboard,
        workshop_page::where_one_sits_is_on_each_note,
        workshop_page::where_one_sits_is_on_the_note_that_is_being_written,
        workshop_page::the_outcome_of_a_workshop_is_kept,
        workshop_page::a_workshop_is_added_and_taken_away,
        workshop_page::the_page_of_an_added_workshop_opens_from_its_address,
        preparing::a_method_is_applied_changed_and_taken_back,
        preparing::what_is_prepared_is_undone_press_by_press,
        preparing::the_steps_of_an_added_workshop_are_prepared,
        preparing::axe_finds_nothing_in_the_editor_of_steps,
        preparing::the_editor_of_steps_fits_320_px,
        workshop_timer::a_timer_runs_pauses_and_survives_a_reload,
        workshop_timer::an_overrun_is_told,
        workshop_timer::the_end_of_a_step_is_spoken,
        large::a_long_list_is_there_for_find_in_page_and_the_keyboard,
        large::back_returns_to_the_place_in_a_long_list,
        large::back_returns_to_the_place_in_a_list_of_twenty,
        large::a_list_that_one_reads_stays_when_it_can_be_searched,
        large::every_table_of_a_long_list_is_sorted_by_its_heads,
        large::heads_stay_in_sight_in_the_tables_that_are_seen,
        preferences::the_language_changes_and_is_remembered,
        preferences::the_theme_changes_and_is_remembered,
        network::nothing_is_asked_of_another_origin,
        network::the_day_needs_only_what_the_index_names,
        policy::the_policy_allows_no_inline_script_and_no_eval,
        policy::no_page_breaks_the_policy,
        policy::an_injected_script_does_not_run,
        accessibility::axe_finds_nothing_in_french_light,
        accessibility::axe_finds_nothing_in_french_dark,
        accessibility::axe_finds_nothing_in_english_light,
        accessibility::axe_finds_nothing_in_english_dark,
        narrow::no_page_scrolls_sideways_at_320_px_in_french,
        narrow::no_page_scrolls_sideways_at_320_px_in_english,
        accessibility::axe_finds_nothing_where_notes_are_gathered,
        accessibility::axe_finds_nothing_where_something_failed,
        accessibility::axe_finds_nothing_in_what_other_days_show,
        narrow::no_page_of_another_day_scrolls_sideways_at_320_px,
        narrow::no_page_scrolls_sideways_at_360_px_with_text_at_200_percent,
        narrow::text_at_200_percent_fits,
        notes_looks::axe_finds_nothing_in_notes_in_light,
        notes_looks::axe_finds_nothing_in_notes_in_dark,
        notes_looks::notes_fit_320_px,
        notes_looks::notes_fit_360_px_with_text_at_200_percent,
        notes_looks::forced_colours_show_focus_and_choice_in_notes,
        notes_looks::what_takes_the_focus_in_the_dialog_is_seen,
        keyboard::everything_is_reached_by_keyboard_and_the_focus_is_seen,
        keyboard::enter_follows_a_link,
        keyboard::single_keys_do_something_until_they_are_switched_off,
        media::reduced_motion_stops_all_motion,
        media::print_leaves_the_navigation_out,
        media::print_unfolds_the_sources,
        media::forced_colours_keep_the_focus_visible,
        boot::the_index_speaks_without_a_script,
        boot::a_browser_without_wasm_reads_a_sentence,
        boot::a_browser_below_the_floor_reads_a_sentence,
        boot::a_program_that_fails_is_asked_for_again_at_the_same_address,
        boot::a_program_that_stops_says_so,
        boot::a_program_that_does_not_come_can_be_asked_for_again,
    ]
}
