case "$TONGBI_REPOSITORY $TONGBI_COMMIT" in *{{unknown}}*)
  echo "{{path}}: fill in TONGBI_REPOSITORY and TONGBI_COMMIT" >&2; exit 1 ;;
esac
echo '/.tongbi/' >> "$(git rev-parse --git-path info/exclude)"
git init --quiet .tongbi
git -C .tongbi fetch --quiet --depth 1 "$TONGBI_REPOSITORY" "$TONGBI_COMMIT"
git -C .tongbi checkout --quiet --force FETCH_HEAD
