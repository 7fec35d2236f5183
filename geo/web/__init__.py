"""What touches Streamlit but is no page."""
