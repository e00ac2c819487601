//! Organisations and partners.

use anyhow::{Result, ensure};
use e2e::crew::Stage;
use e2e::roles::Query;

/// Each stands in the first group that it belongs to, and leads to what it carries.
pub async fn organisations_stand_in_groups_and_lead_to_their_projects(stage: &Stage) -> Result<()> {
    let page = &stage.page;
    page.open_page("#/organisations").await?;
    for (group, count) in [
        ("Organisation de la journée", 1),
        ("Porteurs de projets", 8),
        ("Partenaires du programme", 5),
        ("Autres organisations citées", 7),
    ] {
        let found = page.all(Query::new("heading", "").inside("region", group)).await?;
        // The heading of the group is one of them.
        ensure!(found.len() == count + 1, "{group}: {} organisations", found.len().saturating_sub(1));
    }
    page.click_on(Query::new("link", "Ulisse Energie").inside("region", "Porteurs de projets")).await?;
    page.expect("its page, with the project that it carries", |view| {
        view.hash == "#/organisations/ulisse-energie"
            && view.heading_has_focus()
            && view.links.iter().any(|link| link == "#/projets/soleni")
    })
    .await?;
    page.driver()
        .handle()
        .find(thirtyfour::By::Css("main a[href='#/projets/soleni']"))
        .await?
        .click()
        .await?;
    page.expect("the project, which leads back", |view| {
        view.hash == "#/projets/soleni"
            && view.links.iter().any(|link| link == "#/organisations/ulisse-energie")
    })
    .await?;
    Ok(())
}
